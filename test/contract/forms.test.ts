import { expect, it } from 'vitest';
import { mayBeClosed, newerForms, withoutSubstitute } from '../../app/spotify/access/forms.ts';
import { operations } from './table.ts';

const closed = operations.filter(({ status }) => status.devModeSince2026 !== 'available');

it('an older form leads to the operation that took its place', () => {
	const replaced = closed.flatMap(({ id, status }) => (status.replacement ? [[id, status.replacement]] : []));
	expect(newerForms).toEqual(Object.fromEntries(replaced));
});

it('whatever else is closed to apps in development mode has no substitute', () => {
	const gone = closed.filter(({ status }) => status.replacement === null).map(({ id }) => id);
	expect(withoutSubstitute.toSorted()).toEqual(gone.toSorted());
});

it.each(operations)('$id may be closed only where the table says so', ({ id, status }) => {
	expect(mayBeClosed(id)).toBe(status.devModeSince2026 !== 'available');
});

import { expect, it } from 'vitest';
import { scopes } from '../../app/session/scopes.ts';
import { problemOf } from '../unit/spotify/setup.ts';
import { openSignedIn } from './open-signed-in.ts';
import { type Operation, operations } from './table.ts';

/** Sets of scopes that are too few for the operation, by its rule. */
function tooFew({ scopeRule, scopes: needed }: Operation): string[][] {
	switch (scopeRule) {
		case 'none':
		case 'optional':
		// Without scopes there is less in the list.
		case 'perPlaylistKind':
			return [];
		case 'all':
			return needed.map((missing) => needed.filter((scope) => scope !== missing));
		default:
			return [[]];
	}
}

it.each(operations)('$id succeeds with its scopes: $scopes', async (operation) => {
	const { call } = await openSignedIn(operation, 'extended');
	await expect(call(operation, operation.scopes)).resolves.toBeDefined();
});

const optional = operations.filter(({ scopeRule }) => scopeRule === 'optional');

it.each(optional)('$id succeeds without its optional scopes', async (operation) => {
	const { call } = await openSignedIn(operation, 'extended');
	await expect(call(operation, [])).resolves.toBeDefined();
});

const lacking = operations.flatMap((operation) =>
	tooFew(operation).map((granted) => ({ operation, id: operation.id, granted })),
);

it.each(lacking)('$id is refused with no more than $granted', async ({ operation, granted }) => {
	const { call } = await openSignedIn(operation, 'extended');
	expect(await problemOf(call(operation, granted))).toEqual({ kind: 'forbidden', why: 'missingScope' });
});

it.each(operations.filter(({ scopeRule }) => scopeRule !== 'optional'))(
	'Baton asks for what $id cannot do without',
	(operation) => {
		expect(scopes).toEqual(expect.arrayContaining(operation.scopes));
	},
);

it('Baton asks for no scope that no operation needs', () => {
	expect(operations.flatMap((operation) => operation.scopes)).toEqual(expect.arrayContaining([...scopes]));
});

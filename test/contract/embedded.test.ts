import { expect, it } from 'vitest';
import { routes } from '../../app/demo/api/routes.ts';
import { problemOf } from '../unit/spotify/setup.ts';
import { openSignedIn } from './open-signed-in.ts';
import { operations } from './table.ts';

it('the embedded Spotify has the operations of the table, and no others', () => {
	expect(routes.map(({ id }) => id).toSorted()).toEqual(operations.map(({ id }) => id).toSorted());
});

it.each(operations)('$id is $method $path in the embedded Spotify', (operation) => {
	const route = routes.find(({ id }) => id === operation.id);
	expect(route?.on).toBe(`${operation.method} ${operation.path}`);
	expect(operation.scopes).toEqual(expect.arrayContaining([...(route?.scopes ?? [])]));
	// With any other rule it depends on the call, and is up to its handler.
	if (operation.scopeRule === 'all') expect(route?.scopes).toHaveLength(operation.scopes.length);
});

it.each(operations)('$id succeeds for an app with an extended quota', async (operation) => {
	const { call } = await openSignedIn(operation, 'extended');
	const { answered } = await call(operation, operation.scopes);
	expect(operation.success.map(({ status }) => status)).toContain(answered.status);
});

const { open = [], closed = [] } = Object.groupBy(operations, ({ status }) =>
	status.devModeSince2026 === 'available' ? 'open' : 'closed',
);

it.each(open)('$id succeeds for an app in development mode', async (operation) => {
	const { call } = await openSignedIn(operation, 'development-2026');
	const { answered } = await call(operation, operation.scopes);
	expect(operation.success.map(({ status }) => status)).toContain(answered.status);
});

it.each(closed)('$id is closed to an app in development mode', async (operation) => {
	const { call } = await openSignedIn(operation, 'development-2026');
	const problem = await problemOf(call(operation, operation.scopes));
	expect(problem).toEqual({ kind: 'forbidden', why: 'closedToThisApp' });
});

import { expect, it } from 'vitest';
import { openSignedIn } from './open-signed-in.ts';
import { operations } from './table.ts';

/** The opaque text that Spotify sends at times after a command. */
const OPAQUE = 'AUR2gOPVGqUo9bgwNQmD5zNbGLbKEw3I';

const successes = operations.flatMap((operation) =>
	operation.success.map((success) => ({ operation, id: operation.id, ...success })),
);

it.each(successes)('$id accepts $status: $meaning', async ({ operation, status }) => {
	const { call } = await openSignedIn(operation, 'extended');
	const { value } = await call(operation, operation.scopes, ({ body }) => ({ status, body }));
	// Null would mean that there is nothing, or that it cannot be read.
	if (status !== 204) expect(value).not.toBeNull();
});

const withAnyBody = successes.filter(({ meaning }) => /body may be|irrelevant/.test(meaning));

it.each(withAnyBody)('$id accepts $status with a body that is no JSON', async ({ operation, status }) => {
	const { call } = await openSignedIn(operation, 'extended');
	const { value } = await call(operation, operation.scopes, () => ({ status, body: OPAQUE }));
	expect(value).toBeUndefined();
});

import { onTestFinished } from 'vitest';
import type { AccessMode } from '../../../app/demo/access-mode.ts';
import { type EmbeddedSpotify, startEmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import type { Problem } from '../../../app/problem.ts';
import type { Answer } from '../../../app/queries/contract.ts';
import { createQueries } from '../../../app/queries/queries.ts';
import { scopes } from '../../../app/session/scopes.ts';
import { createSpotify } from '../../../app/spotify/spotify.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { signIn } from '../demo/open-spotify.ts';
import { createTestFunnel } from '../spotify/setup.ts';

export type OpenQueries = Awaited<ReturnType<typeof openQueries>>;

/** The queries of a listener who is signed in at an embedded Spotify, all on a clock that stands still. */
export async function openQueries(mode: AccessMode = 'extended') {
	const clock = createFakeClock();
	const embedded = await startEmbeddedSpotify({ clock, mode });
	onTestFinished(() => embedded.close());
	let accessToken = '';
	/** Tokens last for an hour. */
	async function signInAgain(): Promise<void> {
		({ accessToken } = await signIn(embedded, [...scopes]));
		embedded.requests.clear();
	}
	await signInAgain();
	const tokens = { accessToken: async () => accessToken, renew: async () => accessToken };
	const { funnel, ledger } = createTestFunnel(embedded.addresses.apiUrl, { tokens, clock });
	const queries = createQueries({ spotify: createSpotify(funnel), clock });
	return { clock, embedded, queries, ledger, signInAgain, asked: () => askedOf(embedded) };
}

/** The requests so far, such as `GET /v1/me/tracks`, which then are forgotten. */
function askedOf({ requests }: EmbeddedSpotify): string[] {
	const asked = requests.list().map(({ method, path }) => `${method} ${path}`);
	requests.clear();
	return asked;
}

/** What a query answered; fails the test if something went wrong. */
export async function valueIn<T>(query: Promise<Answer<T>>): Promise<T> {
	const answer = await query;
	if (answer.ok) return answer.value;
	throw new Error(`The query failed: ${JSON.stringify(answer.problem)}`);
}

/** What went wrong; fails the test if nothing did. */
export async function problemIn(query: Promise<Answer<unknown>>): Promise<Problem> {
	const answer = await query;
	if (!answer.ok) return answer.problem;
	throw new Error('The query succeeded');
}

export const first = <T>(values: Iterable<T>): T => {
	for (const value of values) return value;
	throw new Error('There is none');
};

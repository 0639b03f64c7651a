import { type Problem, SpotifyFailure } from '../problem.ts';

/** What came of a call to Spotify. */
export type Attempt<T> = { readonly ok: true; readonly value: T } | Failed;

export interface Failed {
	readonly ok: false;
	readonly problem: Problem;
}

export const failed = (problem: Problem): Failed => ({ ok: false, problem });

/** Waits for a call to Spotify. Never rejects. */
export async function attempt<T>(call: Promise<T>): Promise<Attempt<T>> {
	try {
		return { ok: true, value: await call };
	} catch (error) {
		if (error instanceof SpotifyFailure) return failed(error.problem);
		// A fault of Baton's own, such as an answer that it cannot digest. Loud, but no reason to stop conducting.
		console.error('A call to Spotify failed unexpectedly.', error);
		return failed({ kind: 'server', status: null });
	}
}

import { fork } from 'node:child_process';
import { on, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { SpotifyAddresses } from '../../../app/ports.ts';

const listening = v.object({
	kind: v.literal('listening'),
	addresses: v.object({ accountsUrl: v.string(), apiUrl: v.string() }),
	clientId: v.string(),
});

const arrival = v.object({
	kind: v.literal('arrival'),
	method: v.string(),
	/** On the clock that all processes share. */
	atMs: v.number(),
});

const fromSpotify = v.variant('kind', [listening, arrival]);

export type FromSpotify = v.InferOutput<typeof fromSpotify>;

/** The embedded Spotify in a process of its own, so that its work delays nothing that is measured. */
export interface SpotifyProcess {
	readonly addresses: SpotifyAddresses;
	readonly clientId: string;
	/** The instant at which the next request of that method reaches the server. Rejects when none comes. */
	nextArrivalMs(method: string): Promise<number>;
}

const PATIENCE_MS = 10_000;

/** Runs it for as long as `use` takes. */
export async function withSpotifyProcess<Result>(
	use: (spotify: SpotifyProcess) => Promise<Result>,
): Promise<Result> {
	const child = fork(fileURLToPath(new URL('./spotify.js', import.meta.url)));
	const ended = once(child, 'exit');
	const [first] = await Promise.race([once(child, 'message'), ended]);
	const { addresses, clientId } = v.parse(listening, first);

	async function nextArrivalMs(method: string): Promise<number> {
		const signal = AbortSignal.timeout(PATIENCE_MS);
		for await (const [sent] of on(child, 'message', { signal, close: ['exit'] })) {
			const message = v.parse(fromSpotify, sent);
			if (message.kind === 'arrival' && message.method === method) return message.atMs;
		}
		throw new Error('The embedded Spotify has ended.');
	}

	try {
		return await use({ addresses, clientId, nextArrivalMs });
	} finally {
		child.disconnect();
		await ended;
	}
}

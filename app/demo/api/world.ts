import { type Catalogue, createCatalogue } from '../catalogue/catalogue.ts';
import type { Reply } from '../http/reply.ts';
import { openingSession } from '../player/opening.ts';
import { createPlayback, type Playback } from '../player/session.ts';
import { type Account, createAccount } from './account.ts';
import { createCommandReplies } from './command-replies.ts';
import { createLibrary, type Library } from './library.ts';

/** Everything that the calls of the Web API read and change. */
export interface World {
	/** Covers live under it. */
	readonly origin: string;
	readonly catalogue: Catalogue;
	readonly playback: Playback;
	readonly library: Library;
	readonly account: Account;
	/** The server's instant, epoch ms. */
	readonly now: () => number;
	/** What a player command answers with. */
	readonly commandReply: () => Reply;
}

export interface WorldOptions {
	readonly origin: string;
	readonly now: () => number;
	readonly lagMs: number;
	readonly randomSuccessBodies: boolean;
	readonly seed: number;
}

/** The world as each start finds it; the music has been playing since `startedAt`. */
export function createWorld(options: WorldOptions, startedAt: number): World {
	const { origin, now, lagMs, randomSuccessBodies, seed } = options;
	const catalogue = createCatalogue();
	return {
		origin,
		catalogue,
		playback: createPlayback(openingSession(catalogue, seed, startedAt), now, lagMs),
		library: createLibrary(catalogue, startedAt),
		account: createAccount(),
		now,
		commandReply: createCommandReplies(randomSuccessBodies, seed),
	};
}

import type { AccessMode } from '../access-mode.ts';
import { type Catalogue, createCatalogue } from '../catalogue/catalogue.ts';
import { parseUri } from '../catalogue/ids.ts';
import type { Reply } from '../http/reply.ts';
import { openingSession } from '../player/opening.ts';
import { createPlayback, type Playback, type PlaybackSession } from '../player/session.ts';
import type { Entry } from '../player/state.ts';
import { createPlaylists, type Playlists } from '../playlists/playlists.ts';
import type { StoredPlaylist } from '../playlists/stored-playlist.ts';
import { createSearch, type Search } from '../search/search.ts';
import { type Account, createAccount } from './account.ts';
import { createCommandReplies } from './command-replies.ts';
import { createLibrary, type Library } from './library.ts';

/** Everything that the calls of the Web API read and change. */
export interface World {
	/** Covers live under it. */
	readonly origin: string;
	/** What Spotify grants to the app. */
	readonly mode: AccessMode;
	readonly catalogue: Catalogue;
	readonly playback: Playback;
	/** The playback as each start finds it, at this instant. */
	readonly openingAt: (at: number) => PlaybackSession;
	readonly library: Library;
	/** As they are now; the catalogue has them as they were at the start. */
	readonly playlists: Playlists;
	readonly search: Search;
	readonly account: Account;
	/** The server's instant, epoch ms. */
	readonly now: () => number;
	/** What a player command answers with. */
	readonly commandReply: () => Reply;
	/** Whether there is such a thing, the listener's new playlists included. */
	readonly has: (uri: string) => boolean;
	/** What a context consists of now, null in the place of what cannot be played; null for no context. */
	readonly entriesOf: (contextUri: string) => readonly (Entry | null)[] | null;
}

export interface WorldOptions {
	readonly origin: string;
	readonly mode: AccessMode;
	readonly now: () => number;
	readonly lagMs: number;
	readonly randomSuccessBodies: boolean;
	readonly seed: number;
	/** The usual number where it is undefined. */
	readonly likedSongs: number | undefined;
}

/** The world as each start finds it; the music has been playing since `startedAt`. */
export function createWorld(options: WorldOptions, startedAt: number): World {
	const { origin, mode, now, lagMs, randomSuccessBodies, seed, likedSongs } = options;
	const catalogue = createCatalogue(likedSongs);
	const playlists = createPlaylists(catalogue.playlists.values(), startedAt, now);

	const openingAt = (at: number): PlaybackSession => openingSession(catalogue, seed, at);

	function playlistAt(uri: string): StoredPlaylist | undefined {
		const parsed = parseUri(uri);
		return parsed?.type === 'playlist' ? playlists.get(parsed.id) : undefined;
	}

	function entriesOf(contextUri: string): readonly (Entry | null)[] | null {
		const playlist = playlistAt(contextUri);
		return playlist?.items.map(({ uri }) => catalogue.entryOf(uri)) ?? catalogue.entriesOf(contextUri);
	}

	return {
		origin,
		mode,
		catalogue,
		playback: createPlayback(openingAt(startedAt), now, lagMs),
		openingAt,
		library: createLibrary(catalogue, startedAt, likedSongs),
		playlists,
		search: createSearch(catalogue),
		account: createAccount(),
		now,
		commandReply: createCommandReplies(randomSuccessBodies, seed),
		has: (uri) => playlistAt(uri) !== undefined || catalogue.has(uri),
		entriesOf,
	};
}

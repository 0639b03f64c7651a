import type { Catalogue } from '../catalogue/catalogue.ts';
import { initialDevices } from './devices.ts';
import type { PlaybackSession } from './session.ts';
import type { Play } from './state.ts';
import { createPlayerState, resume } from './transport.ts';

const FIRST_TRACK = 22;
const POSITION_MS = 47_000;

/** The scene when the curtain rises: the computer is well into a playlist, with a history behind it. */
export function openingSession(catalogue: Catalogue, seed: number, at: number): PlaybackSession {
	const [playlist] = catalogue.playlists.values();
	const contextUri = `spotify:playlist:${playlist?.id}`;
	const entries = playlist?.itemUris.flatMap((uri) => catalogue.entryOf(uri) ?? []) ?? [];
	let playedAt = at - POSITION_MS;
	const history = entries
		.slice(0, FIRST_TRACK)
		.reverse()
		.map(({ uri, durationMs }): Play => {
			const play = { uri, contextUri, playedAt };
			playedAt -= durationMs;
			return play;
		});
	const selection = { contextUri, entries, first: FIRST_TRACK, positionMs: POSITION_MS };
	return {
		player: resume(createPlayerState(selection, history, seed, at), at),
		devices: initialDevices,
		activeDeviceId: initialDevices[0].id,
		isPrivate: false,
	};
}

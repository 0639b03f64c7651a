import type { Clock } from '../../../app/clock.ts';
import type { EmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import type { LocalSignal } from '../../../app/playback/signals/local-signal.ts';
import { createSongTeller } from '../../../app/playback/signals/song-teller.ts';
import { createStore } from '../../../app/store.ts';
import { watchPlayer } from './player-watch.ts';

/** A Spotify client on this computer, on which the embedded Spotify's music plays. */
export function startLocalClient(embedded: EmbeddedSpotify, clock: Clock): LocalSignal {
	const teller = createSongTeller(clock);
	const dispose = watchPlayer(embedded, clock, (display) => {
		const song = { uri: display?.uri ?? null, isPlaying: display?.isPlaying ?? false };
		teller.heard({ ...song, title: '', artists: [] });
	});
	return { subscribe: teller.subscribe, present: createStore(true), isKnown: createStore(true), dispose };
}

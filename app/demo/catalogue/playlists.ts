import { between, createRandom, seedOf, shuffled } from '../random.ts';
import { playlistDescriptions } from './collections.ts';
import { idFor } from './ids.ts';
import type { Playlist, Show, Track } from './model.ts';

/** Mixes kinds: everything that a playlist may hold. */
const MIXED = 'Everything at Once';
const LOCAL_FILE_URI = 'spotify:local:Uncle+Ferdi:Garage+Tapes:Accordion+at+Midnight:187';

export function makePlaylists(tracks: readonly Track[], shows: readonly Show[]): Playlist[] {
	const mixedIn = [LOCAL_FILE_URI, `spotify:episode:${shows[0]?.episodes[0]?.id ?? ''}`];
	return playlistDescriptions.map(({ name, mine }) => {
		const random = createRandom(seedOf(`playlist/${name}`));
		const chosen = shuffled(
			random,
			tracks.filter((_, index) => (index + name.length) % 9 === 0),
		);
		const trackUris = chosen.slice(0, between(random, 18, 60)).map(({ id }) => `spotify:track:${id}`);
		const itemUris = name === MIXED ? trackUris.toSpliced(2, 0, ...mixedIn) : trackUris;
		return { id: idFor(`playlist/${name}`), name, mine, itemUris };
	});
}

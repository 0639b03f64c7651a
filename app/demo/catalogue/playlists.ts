import { between, createRandom, seedOf, shuffled } from '../random.ts';
import { LONG_LIST, MIXED_LIST, playlistDescriptions } from './collections.ts';
import { idFor } from './ids.ts';
import type { Playlist, Show, Track } from './model.ts';
import { listenerPerson, others } from './people.ts';

const LOCAL_FILE_URI = 'spotify:local:Uncle+Ferdi:Garage+Tapes:Accordion+at+Midnight:187';
const LONG_LIST_LENGTH = 1_000;

/** The playlists as each start finds them. */
export function makePlaylists(tracks: readonly Track[], shows: readonly Show[]): Playlist[] {
	const mixedIn = [
		LOCAL_FILE_URI,
		`spotify:episode:${shows[0]?.episodes[0]?.id ?? ''}`,
		`spotify:track:${idFor('a track that is no longer available')}`,
	];
	return playlistDescriptions.map(({ name, about = '', owner, visibility = 'public' as const }) => {
		const trackUris = chooseTracks(name, tracks).map(({ id }) => `spotify:track:${id}`);
		return {
			id: idFor(`playlist/${name}`),
			name,
			description: about,
			owner: others.find(({ id }) => id === owner) ?? listenerPerson,
			visibility,
			itemUris: name === MIXED_LIST ? trackUris.toSpliced(2, 0, ...mixedIn) : trackUris,
		};
	});
}

function chooseTracks(name: string, tracks: readonly Track[]): Track[] {
	const random = createRandom(seedOf(`playlist/${name}`));
	if (name === LONG_LIST) return shuffled(random, tracks).slice(0, LONG_LIST_LENGTH);
	const chosen = shuffled(
		random,
		tracks.filter((_, index) => (index + name.length) % 9 === 0),
	);
	return chosen.slice(0, between(random, 18, 60));
}

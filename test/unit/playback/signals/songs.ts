import type { LocalSong } from '../../../../app/playback/signals/local-signal.ts';

/** What a client tells that plays what `playing` in `playbacks.ts` shows. */
export const eveningTrain: LocalSong = {
	uri: 'spotify:track:one',
	title: 'Evening Train',
	artists: ['The Lanterns', 'Ida Moor'],
	isPlaying: true,
};

export const morningFerry: LocalSong = { ...eveningTrain, uri: 'spotify:track:two', title: 'Morning Ferry' };

export const rested = (song: LocalSong): LocalSong => ({ ...song, isPlaying: false });

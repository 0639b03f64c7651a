import type { Track } from '../../app/demo/catalogue/model.ts';
import type { EmbeddedSpotify } from '../../app/demo/embedded-spotify.ts';

/** Neighbours on an album, each longer than two minutes. */
export interface Songs {
	readonly previous: Track;
	/** Playing, a minute into it. */
	readonly current: Track;
	readonly next: Track;
	readonly afterNext: Track;
}

const POSITION_MS = 60_000;

/** Plays the first album that is long enough. */
export function playAlbum({ catalogue, listener }: EmbeddedSpotify): Songs {
	for (const { id, tracks } of catalogue.albums.values()) {
		const [previous, current, next, afterNext] = tracks;
		if (!previous || !current || !next || !afterNext) continue;
		if (tracks.some(({ durationMs }) => durationMs < 2 * POSITION_MS)) continue;
		listener.playContext(`spotify:album:${id}`, 1);
		listener.seek(POSITION_MS);
		return { previous, current, next, afterNext };
	}
	throw new Error('The catalogue has no album that is long enough.');
}

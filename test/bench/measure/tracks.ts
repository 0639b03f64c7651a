import type { EmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';

/** What the figures call a track: 3.5 minutes. */
export const TRACK_MS = 210_000;

/** Enough that nobody meets the same one twice within an hour. */
const DIFFERENT_TRACKS = 24;

/**
 * Plays tracks for that long, from the beginning of the first: those of the catalogue that are nearest to the
 * given length, over and over.
 */
export function playTracksFor(
	{ catalogue, listener }: EmbeddedSpotify,
	lastingMs: number,
	trackMs = TRACK_MS,
): void {
	const tracks = [...catalogue.tracks.values()]
		.toSorted((one, other) => Math.abs(one.durationMs - trackMs) - Math.abs(other.durationMs - trackMs))
		.slice(0, DIFFERENT_TRACKS);
	// Half as many again, for those that are skipped.
	const count = Math.ceil((1.5 * lastingMs) / trackMs);
	for (let index = 0; index < count; index += 1) {
		const track = tracks[index % tracks.length];
		if (track) listener.queue(`spotify:track:${track.id}`);
	}
	listener.skip();
}

import type { EmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';

/** Plays the `count` tracks of the catalogue that are nearest to this length, from the beginning of the first. */
export function playTracksOf(
	{ catalogue, listener }: EmbeddedSpotify,
	durationMs: number,
	count: number,
): void {
	const tracks = [...catalogue.tracks.values()].toSorted(
		(one, other) => Math.abs(one.durationMs - durationMs) - Math.abs(other.durationMs - durationMs),
	);
	for (const { id } of tracks.slice(0, count)) listener.queue(`spotify:track:${id}`);
	listener.skip();
}

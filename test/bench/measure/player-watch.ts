import type { Cancel, Clock } from '../../../app/clock.ts';
import type { EmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import type { OnDisplay } from '../../../app/demo/listener.ts';

const LOOK_EVERY_MS = 1_000;

/**
 * Tells of each other item or status at the embedded Spotify, as somebody in front of the device sees it: the very
 * moment one item gives way to the next by itself, and within a second whatever else happens. Begins at once.
 */
export function watchPlayer(
	{ listener }: EmbeddedSpotify,
	clock: Clock,
	changed: (display: OnDisplay | null) => void,
): Cancel {
	let last: string | null = null;
	let cancelTimer: Cancel = () => {};

	function look(): void {
		const display = listener.display();
		const seen = display ? `${display.uri} ${display.isPlaying}` : '';
		if (seen !== last) changed(display);
		last = seen;
		const untilEndMs = display?.isPlaying ? display.remainingMs : LOOK_EVERY_MS;
		cancelTimer = clock.after(Math.min(untilEndMs, LOOK_EVERY_MS), look);
	}

	look();
	return () => cancelTimer();
}

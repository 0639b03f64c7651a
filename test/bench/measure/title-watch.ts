import type { Cancel, Clock } from '../../../app/clock.ts';
import type { EmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import type { PressedBaton } from './pressed-baton.ts';

/** Takes the time until the state shows what has begun at the embedded Spotify. */
export interface TitleWatch {
	/** Something else began to play there just now; what the state shows already is not waited for. */
	began(): void;
	/** Of each of them, milliseconds of the clock; until the next one began, or the watch ended, where it was never shown. */
	readonly delaysMs: readonly number[];
	readonly stop: Cancel;
}

export function watchTitles(parts: {
	readonly baton: PressedBaton['baton'];
	readonly embedded: EmbeddedSpotify;
	readonly clock: Clock;
}): TitleWatch {
	const { baton, embedded, clock } = parts;
	const delaysMs: number[] = [];
	let awaited: { readonly uri: string; readonly sinceMs: number } | null = null;

	function end(): void {
		if (awaited) delaysMs.push(clock.monotonicMs() - awaited.sinceMs);
		awaited = null;
	}

	const isShown = (uri: string): boolean => {
		const { playback } = baton.state.get();
		return playback.kind === 'active' && 'uri' in playback.item && playback.item.uri === uri;
	};

	const cancel = baton.state.subscribe(() => {
		if (awaited && isShown(awaited.uri)) end();
	});

	return {
		began() {
			end();
			const display = embedded.listener.display();
			awaited = display && !isShown(display.uri) ? { uri: display.uri, sinceMs: clock.monotonicMs() } : null;
		},
		delaysMs,
		stop() {
			cancel();
			end();
		},
	};
}

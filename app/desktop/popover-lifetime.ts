import type { Cancel, Clock } from '../clock.ts';
import type { AppState } from '../state.ts';
import type { Readable } from '../store.ts';

/** Tells when a page that nobody sees has been kept for long enough. */
export interface PageLifetime {
	/** Nobody sees it from now on. */
	outOfSight(): void;
	inSight(): void;
	dispose: Cancel;
}

/**
 * Calls `end` when the page was out of sight for `keepMs` without a break; never while that is null. A change of
 * `keepMs` counts from the moment when the page went out of sight.
 */
export function createPageLifetime({
	clock,
	keepMs,
	end,
}: {
	readonly clock: Clock;
	readonly keepMs: Readable<number | null>;
	readonly end: () => void;
}): PageLifetime {
	let hiddenAtMs: number | null = null;
	let cancelEnd = (): void => {};

	function schedule(): void {
		cancelEnd();
		const forMs = keepMs.get();
		if (hiddenAtMs === null || forMs === null) return;
		cancelEnd = clock.after(hiddenAtMs + forMs - clock.monotonicMs(), () => {
			hiddenAtMs = null;
			end();
		});
	}

	const unfollow = keepMs.subscribe(schedule);
	return {
		outOfSight() {
			hiddenAtMs = clock.monotonicMs();
			schedule();
		},
		inSight() {
			hiddenAtMs = null;
			schedule();
		},
		dispose() {
			unfollow();
			cancelEnd();
		},
	};
}

const MINUTE_MS = 60_000;

/**
 * For how long the popover's page is kept out of sight; null for as long as Baton runs. Who signs in goes back and
 * forth between popover and browser, and is not to find empty what they had filled in.
 */
export function keepHiddenMs({ session, settings }: AppState): number | null {
	const { keepPopoverMinutes } = settings;
	return session.kind !== 'signedIn' || keepPopoverMinutes === null ? null : keepPopoverMinutes * MINUTE_MS;
}

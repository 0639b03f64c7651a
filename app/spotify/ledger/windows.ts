import type { EndpointFamily } from '../endpoint-family.ts';

export const SECOND_MS = 1_000;
export const HOUR_MS = 60 * 60 * SECOND_MS;
export const DAY_MS = 24 * HOUR_MS;

/**
 * The rolling windows over which Spotify counts.
 * https://developer.spotify.com/documentation/web-api/concepts/rate-limits
 */
export const windows = {
	halfMinute: { lengthMs: 30 * SECOND_MS },
	day: { lengthMs: DAY_MS },
} as const;

export type WindowName = keyof typeof windows;

/** One of Spotify's limits: over one window, of the family's own quota or, with null, of the whole account's. */
export interface Brake {
	readonly window: WindowName;
	readonly family: EndpointFamily | null;
}

/** Everything that may hold up a request to `family`. */
export function brakesOn(family: EndpointFamily): readonly Brake[] {
	return [
		{ window: 'day', family: null },
		{ window: 'day', family },
		{ window: 'halfMinute', family },
	];
}

import type { Pin } from '../queries/contract.ts';
import { MOST_PINS, MOST_RECENT_PLAYLISTS } from '../settings/schema.ts';

/** With one more at the end; one that is pinned already keeps its place. Null when there are too many. */
export function withPin(pins: readonly Pin[], pin: Pin): readonly Pin[] | null {
	if (pins.some(({ uri }) => uri === pin.uri)) return withTitle(pins, pin);
	return pins.length < MOST_PINS ? [...pins, pin] : null;
}

export const withoutPin = (pins: readonly Pin[], { uri }: Pin): readonly Pin[] =>
	pins.filter((pin) => pin.uri !== uri);

/** With the new title of what may be pinned. */
export const withTitle = (pins: readonly Pin[], renamed: Pin): readonly Pin[] =>
	pins.map((pin) => (pin.uri === renamed.uri ? renamed : pin));

/** The ids of the playlists that got something last, the newest first. */
export const withRecent = (ids: readonly string[], id: string): readonly string[] =>
	[id, ...ids.filter((other) => other !== id)].slice(0, MOST_RECENT_PLAYLISTS);

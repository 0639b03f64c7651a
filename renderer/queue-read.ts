import { type Signal, signal } from '@preact/signals';
import type { Row } from '../app/queries/contract.ts';
import type { ActivePlayback } from '../app/state.ts';
import type { Slots } from './lists/slots.ts';
import { perPerson } from './per-person.ts';

/** The queue as it was read last, and what played then. */
export interface QueueRead {
	readonly slots: Slots;
	readonly playback: ActivePlayback;
}

/**
 * Null while nobody knows it. Only the view of the queue reads it: for the sake of one line in the player a request
 * with each song would be too many.
 */
export const queueReadOf = perPerson((): Signal<QueueRead | null> => signal(null));

/** What comes next, as far as one reading of the queue tells: it does so for all songs that it has. */
export function upNext(read: QueueRead | null, playback: ActivePlayback): Row | null {
	if (!read || playback.repeat === 'track' || !isSameCourse(read.playback, playback)) return null;
	const uris = [uriOf(read.playback), ...read.slots.map((slot) => slot?.uri)];
	const place = uris.indexOf(uriOf(playback) ?? '');
	return place < 0 ? null : (read.slots[place] ?? null);
}

/** Whatever is different here makes another queue. */
function isSameCourse(one: ActivePlayback, other: ActivePlayback): boolean {
	return one.contextUri === other.contextUri && one.shuffle === other.shuffle && one.repeat === other.repeat;
}

export const uriOf = ({ item }: ActivePlayback): string | null => ('uri' in item ? item.uri : null);

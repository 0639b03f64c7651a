import { useEffect, useRef } from 'preact/hooks';
import type { ActivePlayback, Playback } from '../../../app/state.ts';
import { listsOf } from '../../lists/lists.ts';
import type { Slots } from '../../lists/slots.ts';
import { useSettled } from '../../lists/use-settled.ts';
import { useModel } from '../../model.ts';
import { queueReadOf, uriOf } from '../../queue-read.ts';

export const queueList = { of: 'queue' } as const;

/** Until a shuffle that was just asked for has reached Spotify's queue. */
const SETTLE_MS = 1_000;

/**
 * Keeps the queue on screen in step with the player. A song that begins leaves the list at once, and the list is
 * read anew behind it: one request for each song, and one for each change of what is played or in which order.
 */
export function useQueueInStep(playback: Playback): void {
	const model = useModel();
	const store = listsOf(model).of(queueList);
	const read = queueReadOf(model);
	const active = playback.kind === 'active' ? playback : null;
	const uri = active && uriOf(active);
	const slots = store.slots.value;

	useOnChange(uri, () => {
		store.change((before) => behind(before, uri));
		store.refresh();
	});
	useOnChange(useSettled(active && courseOf(active), SETTLE_MS), store.refresh);

	useEffect(() => {
		// What is remembered from an earlier visit was read for what played then.
		if (slots && active && slots !== read.peek()?.slots) read.value = { slots, playback: active };
	}, [slots, read]);
}

const courseOf = ({ contextUri, shuffle, repeat }: ActivePlayback): string =>
	`${contextUri} ${shuffle} ${repeat}`;

/** What comes after the song that plays now, where it is in there. */
function behind(slots: Slots, uri: string | null): Slots {
	const place = slots.findIndex((slot) => slot?.uri === uri);
	return slots.slice(place + 1);
}

function useOnChange(value: string | null, act: () => void): void {
	const last = useRef(value);
	useEffect(() => {
		if (last.current === value) return;
		last.current = value;
		act();
	}, [value]);
}

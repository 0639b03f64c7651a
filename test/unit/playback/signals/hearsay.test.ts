import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	compare,
	type Hearsay,
	hear,
	isTrusted,
	lose,
	nothingHeard,
	vouchesFor,
} from '../../../../app/playback/signals/hearsay.ts';
import type { Playback } from '../../../../app/state.ts';
import { computer, otherTrack, paused, playing } from '../playbacks.ts';
import { eveningTrain, morningFerry, rested } from './songs.ts';

const ferryPlaying: Playback = { ...playing, item: otherTrack };
const onPhone: Playback = { ...playing, device: { ...computer, type: 'phone' } };

/** A client whose every telling is contradicted by both looks, 10 s apart. */
function contradicted(times: number): Hearsay {
	let hearsay = nothingHeard;
	for (let count = 0; count < times; count += 1) {
		const atMs = count * 10_000;
		hearsay = hear(hearsay, count % 2 === 0 ? morningFerry : rested(morningFerry), playing, atMs);
		for (const due of hearsay.dueMonotonicMs) hearsay = compare(hearsay, playing, due);
	}
	return hearsay;
}

describe('what a client told', () => {
	it('asks for one read at once, and for one more only if that disagrees', () => {
		const heard = hear(nothingHeard, morningFerry, playing, 1_000);
		expect(heard.dueMonotonicMs).toEqual([1_000, 3_000]);
		expect(compare(heard, ferryPlaying, 1_000).dueMonotonicMs).toEqual([]);
		expect(compare(heard, playing, 1_010).dueMonotonicMs).toEqual([3_000]);
	});

	it('is not answered by a read that was asked for before', () => {
		const heard = hear(nothingHeard, morningFerry, playing, 1_000);
		expect(compare(heard, playing, 990)).toEqual(heard);
	});

	it('asks for nothing when it is on the screen', () => {
		expect(hear(nothingHeard, eveningTrain, playing, 1_000).dueMonotonicMs).toEqual([]);
	});

	it('takes back its question when the client returns to what is on the screen', () => {
		const heard = hear(nothingHeard, morningFerry, playing, 1_000);
		expect(hear(heard, eveningTrain, playing, 1_100).dueMonotonicMs).toEqual([]);
	});

	it('does not ask twice when another device turns out to play while the client rests', () => {
		const heard = hear(nothingHeard, rested(eveningTrain), playing, 1_000);
		const compared = compare(heard, onPhone, 1_000);
		expect(compared).toMatchObject({ dueMonotonicMs: [], contradictions: 0 });
	});

	it('asks no more than once a second of somebody who skips through an album', () => {
		let hearsay = nothingHeard;
		let reads = 0;
		for (let atMs = 0; atMs < 10_000; atMs += 100) {
			const song = { ...morningFerry, uri: `spotify:track:${atMs}`, title: `Song ${atMs}` };
			hearsay = hear(hearsay, song, playing, atMs);
			const [due] = hearsay.dueMonotonicMs;
			if (due !== undefined && due <= atMs) {
				reads += 1;
				hearsay = compare(hearsay, playing, atMs);
			}
		}
		expect(reads).toBeGreaterThanOrEqual(9);
		expect(reads).toBeLessThanOrEqual(11);
	});

	it('is dropped after a read that failed, and never counts as contradicted by it', () => {
		const heard = hear(nothingHeard, morningFerry, playing, 1_000);
		const first = compare(heard, null, 1_000);
		const second = compare(first, null, 3_000);
		expect(first.dueMonotonicMs).toEqual([3_000]);
		expect(second).toMatchObject({ dueMonotonicMs: [], contradictions: 0 });
	});
});

describe('a client that Spotify contradicts', () => {
	it('is trusted twice more', () => {
		expect(isTrusted(contradicted(2))).toBe(true);
		expect(hear(contradicted(2), morningFerry, playing, 50_000).dueMonotonicMs).toHaveLength(2);
	});

	it('causes no read after the third time', () => {
		expect(isTrusted(contradicted(3))).toBe(false);
		expect(hear(contradicted(3), morningFerry, playing, 50_000).dueMonotonicMs).toEqual([]);
	});

	it('is trusted again once it tells what is on the screen', () => {
		const back = hear(contradicted(3), eveningTrain, playing, 50_000);
		expect(isTrusted(back)).toBe(true);
		expect(hear(back, morningFerry, playing, 51_000).dueMonotonicMs).toHaveLength(2);
	});

	it('is trusted again once a read that somebody else asked for agrees with it', () => {
		const doubted = hear(contradicted(3), morningFerry, playing, 50_000);
		expect(isTrusted(compare(doubted, ferryPlaying, 60_000))).toBe(true);
	});

	it('does not gain trust by resting while nothing plays', () => {
		const rests = hear(contradicted(3), rested(morningFerry), { kind: 'idle' }, 50_000);
		expect(isTrusted(rests)).toBe(false);
		expect(isTrusted(compare(rests, { kind: 'idle' }, 60_000))).toBe(false);
	});

	it('is not doubted for one song that came late', () => {
		let hearsay = contradicted(2);
		hearsay = hear(hearsay, morningFerry, playing, 50_000);
		hearsay = compare(hearsay, playing, 50_000);
		hearsay = compare(hearsay, ferryPlaying, 52_000);
		expect(hearsay.contradictions).toBe(0);
	});
});

describe('a client that leaves', () => {
	it('is worth one look a little later, when it was playing what is shown', () => {
		const heard = hear(nothingHeard, eveningTrain, playing, 1_000);
		const lost = lose(heard, playing, 5_000);
		expect(lost).toMatchObject({ song: null, dueMonotonicMs: [7_000] });
		expect(compare(lost, { kind: 'idle' }, 7_000)).toMatchObject({ dueMonotonicMs: [], contradictions: 0 });
	});

	it('is worth the look that was still due', () => {
		const heard = hear(nothingHeard, rested(eveningTrain), playing, 4_990);
		expect(lose(heard, playing, 5_000).dueMonotonicMs).toEqual([7_000]);
	});

	it.each<[string, Hearsay, Playback]>([
		['never told anything', nothingHeard, playing],
		['rested', hear(nothingHeard, rested(eveningTrain), paused, 0), paused],
		['was of another account', contradicted(3), playing],
	])('is worth nothing when it %s', (_name, hearsay, shown) => {
		expect(lose(hearsay, shown, 5_000).dueMonotonicMs).toEqual([]);
	});

	it('takes the doubts about it along', () => {
		expect(isTrusted(lose(contradicted(3), playing, 5_000))).toBe(true);
	});
});

it('vouches for what is on the screen only while it tells the same', () => {
	const heard = hear(nothingHeard, eveningTrain, playing, 0);
	expect(vouchesFor(heard, playing)).toBe(true);
	expect(vouchesFor(heard, ferryPlaying)).toBe(false);
	expect(vouchesFor(nothingHeard, playing)).toBe(false);
	expect(vouchesFor(lose(heard, playing, 1_000), playing)).toBe(false);
});

it('costs at most two reads for each telling, however clients and reads alternate', () => {
	const step = fc.record({
		song: fc.constantFrom(eveningTrain, morningFerry, rested(eveningTrain), rested(morningFerry)),
		read: fc.constantFrom<Playback>(playing, paused, ferryPlaying, onPhone, { kind: 'idle' }),
		afterMs: fc.integer({ min: 0, max: 5_000 }),
	});
	fc.assert(
		fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
			let hearsay = nothingHeard;
			let shown: Playback = playing;
			let nowMs = 0;
			let reads = 0;
			for (const { song, read, afterMs } of steps) {
				hearsay = hear(hearsay, song, shown, nowMs);
				nowMs += afterMs;
				for (let due = hearsay.dueMonotonicMs[0]; due !== undefined && due <= nowMs; ) {
					reads += 1;
					const { length } = hearsay.dueMonotonicMs;
					hearsay = compare(hearsay, read, due);
					shown = read;
					expect(hearsay.dueMonotonicMs.length).toBeLessThan(length);
					due = hearsay.dueMonotonicMs[0];
				}
			}
			expect(reads).toBeLessThanOrEqual(steps.length * 2);
		}),
	);
});

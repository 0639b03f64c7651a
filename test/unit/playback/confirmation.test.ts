import { describe, expect, it } from 'vitest';
import {
	afterCommand,
	afterRead,
	confirming,
	confirmingItem,
	confirmingOnce,
} from '../../../app/playback/confirmation.ts';
import { otherTrack, paused, playing, track } from './playbacks.ts';

const skipped = confirming({ type: 'next', from: track.uri }, track.uri, 10_000);
const pausing = confirming({ type: 'pause', byToggle: true }, track.uri, 10_000);

describe('a skip is confirmed', () => {
	it('half a second and two seconds after its answer', () => {
		expect(skipped.dueMonotonicMs).toEqual([10_500, 12_000]);
	});

	it('once, when the read shows another item', () => {
		expect(afterRead(skipped, { ...playing, item: otherTrack }, 10_500)).toBeNull();
	});

	it('twice, when the first read still shows the old item', () => {
		const rest = afterRead(skipped, playing, 10_500);
		expect(rest?.dueMonotonicMs).toEqual([12_000]);
		expect(afterRead(rest, playing, 12_000)).toBeNull();
	});

	it('twice after two skips, because the first read may show the item between them', () => {
		const both = afterCommand(skipped, confirmingItem(track.uri, 10_300));
		const rest = afterRead(both, { ...playing, item: otherTrack }, 10_800);
		expect(rest?.dueMonotonicMs).toEqual([12_300]);
	});

	it('once after a skip from an item that was read meanwhile', () => {
		const second = afterCommand(skipped, confirmingItem(otherTrack.uri, 11_000));
		expect(afterRead(second, playing, 11_500)).toBeNull();
	});

	it('not by a read that was under way before', () => {
		expect(afterRead(skipped, playing, 9_900)).toEqual(skipped);
	});
});

describe('an unclear failure is looked into', () => {
	it('once, whatever the read shows', () => {
		const unclear = confirmingOnce(10_000);
		expect(unclear.dueMonotonicMs).toEqual([10_500]);
		expect(afterRead(unclear, playing, 10_500)).toBeNull();
	});
});

describe('another command is confirmed', () => {
	it('once, when the read shows what it did', () => {
		expect(afterRead(pausing, paused, 10_500)).toBeNull();
	});

	it('a second time only on disagreement', () => {
		expect(afterRead(pausing, playing, 10_500)?.dueMonotonicMs).toEqual([12_000]);
		expect(afterRead(afterRead(pausing, playing, 10_500), playing, 12_000)).toBeNull();
	});

	it('together with a skip that is not confirmed yet', () => {
		const both = afterCommand(skipped, pausing);
		expect(afterRead(both, paused, 10_500)?.dueMonotonicMs).toEqual([12_000]);
		expect(afterRead(both, { ...paused, item: otherTrack }, 10_500)).toBeNull();
	});

	it('a seek by one read, since no state shows it', () => {
		const sought = confirming({ type: 'seek', positionMs: 5, within: track.uri }, track.uri, 10_000);
		expect(afterRead(sought, playing, 10_500)).toBeNull();
	});
});

it('nothing to confirm stays nothing', () => {
	expect(afterRead(null, playing, 0)).toBeNull();
});

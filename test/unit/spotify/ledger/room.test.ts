import { describe, expect, it } from 'vitest';
import { allowanceOf } from '../../../../app/spotify/ledger/allowance.ts';
import { roomForReads } from '../../../../app/spotify/ledger/room.ts';
import { DAY_MS } from '../../../../app/spotify/ledger/windows.ts';
import { sentAt } from './sent.ts';

/** 250 a day, of which 100 are reserved. */
const day = allowanceOf({ window: 'day', family: null }, [], 250, 0);

describe('the room for reads', () => {
	it('is everything but the reserve at first', () => {
		expect(roomForReads(day, [], 0)).toEqual([{ inMs: 0, reads: 150 }]);
	});

	it('comes back as reads leave the window', () => {
		const sent = [sentAt(-DAY_MS + 5, { count: 3 }), sentAt(0, { purpose: 'popover' })];
		expect(roomForReads(day, sent, 0)).toEqual([
			{ inMs: 0, reads: 146 },
			{ inMs: 5, reads: 149 },
			{ inMs: DAY_MS, reads: 150 },
		]);
	});

	it('is not taken by commands that the reserve was kept for', () => {
		const sent = [sentAt(0, { purpose: 'command', count: 100 })];
		expect(roomForReads(day, sent, 0)).toEqual([
			{ inMs: 0, reads: 150 },
			{ inMs: DAY_MS, reads: 150 },
		]);
	});

	it('is taken by further ones until they leave the window', () => {
		const sent = [
			sentAt(-10, { purpose: 'command', count: 30 }),
			sentAt(0, { purpose: 'command', count: 100 }),
		];
		expect(roomForReads(day, sent, 0)).toEqual([
			{ inMs: 0, reads: 120 },
			{ inMs: DAY_MS - 10, reads: 150 },
			{ inMs: DAY_MS, reads: 150 },
		]);
	});

	it('may be negative', () => {
		expect(roomForReads(day, [sentAt(0, { count: 200 })], 0)[0]).toEqual({ inMs: 0, reads: -50 });
	});
});

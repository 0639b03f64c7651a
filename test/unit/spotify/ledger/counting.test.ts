import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	countedBy,
	joined,
	spentBy,
	total,
	withoutExpired,
} from '../../../../app/spotify/ledger/counting.ts';
import { purposes } from '../../../../app/spotify/ledger/purpose.ts';
import type { Sent } from '../../../../app/spotify/ledger/records.ts';
import { DAY_MS, HOUR_MS } from '../../../../app/spotify/ledger/windows.ts';
import { sentAt } from './sent.ts';

const day = { window: 'day', family: null } as const;
const halfMinute = { window: 'halfMinute', family: null } as const;

describe('a window counts', () => {
	it.each([
		['the day, up to its very end', day, -DAY_MS + 1, 1],
		['the day, no more at its end', day, -DAY_MS, 0],
		['half a minute, up to its very end', halfMinute, -29_999, 1],
		['half a minute, no more at its end', halfMinute, -30_000, 0],
		['what was sent this moment', halfMinute, 0, 1],
	])('%s', (_name, brake, atMs, count) => {
		expect(countedBy(brake, [sentAt(atMs)], 0)).toHaveLength(count);
	});

	it('all families for the account, and each by itself', () => {
		const sent = [sentAt(-2, { family: 'library' }), sentAt(-1)];
		expect(countedBy(day, sent, 0)).toHaveLength(2);
		expect(countedBy({ window: 'day', family: 'player' }, sent, 0)).toEqual([sentAt(-1)]);
		expect(countedBy({ window: 'day', family: 'search' }, sent, 0)).toEqual([]);
	});
});

it('tells commands from reads', () => {
	const sent = [
		sentAt(1, { purpose: 'command', count: 2 }),
		sentAt(2, { purpose: 'popover', count: 3 }),
		sentAt(3, { purpose: 'background', count: 4 }),
	];
	expect(spentBy(sent)).toEqual({ commands: 2, reads: 7 });
	expect(total(spentBy(sent))).toBe(9);
});

it('forgets what no window counts', () => {
	const sent = [sentAt(-DAY_MS - 5), sentAt(-DAY_MS), sentAt(-DAY_MS + 1), sentAt(-3)];
	expect(withoutExpired(sent, 0)).toEqual(sent.slice(2));
	expect(withoutExpired(sent, DAY_MS)).toEqual([]);
	expect(withoutExpired([], 0)).toEqual([]);
});

describe('joined', () => {
	const someSent = fc
		.array(
			fc
				.tuple(
					fc.oneof(fc.integer({ min: -DAY_MS + 1, max: 0 }), fc.integer({ min: -40_000, max: 0 })),
					fc.constantFrom('player', 'library', 'search'),
					fc.constantFrom(...purposes),
				)
				.map(([atMs, family, purpose]) => sentAt(atMs, { family, purpose })),
			{ maxLength: 400 },
		)
		.map((sent) => sent.sort((a, b) => a.atMs - b.atMs));

	it('a day of any traffic is short', () => {
		const sent = Array.from({ length: 40_000 }, (_, index) => sentAt(-2 * (40_000 - index)));
		const few = joined(sent, 0);
		expect(few.length).toBeLessThan(60);
		expect(total(spentBy(few))).toBe(40_000);
	});

	it('no request is lost or expires sooner', () => {
		fc.assert(
			fc.property(someSent, fc.integer({ min: 0, max: DAY_MS }), (sent, laterMs) => {
				const before = countedBy(day, sent, laterMs);
				const after = countedBy(day, joined(sent, 0), laterMs);
				for (const purpose of purposes) {
					const of = (all: typeof before) => total(spentBy(all.filter((one) => one.purpose === purpose)));
					expect(of(after)).toBeGreaterThanOrEqual(of(before));
				}
			}),
		);
	});

	it('the last half minute counts at most a second longer', () => {
		fc.assert(
			fc.property(someSent, fc.nat(30_000), (sent, laterMs) => {
				const countAt = (all: readonly Sent[], nowMs: number) =>
					total(spentBy(countedBy(halfMinute, all, nowMs)));
				expect(countAt(joined(sent, 0), 0)).toBe(countAt(sent, 0));
				expect(countAt(joined(sent, 0), laterMs + 1_000)).toBeLessThanOrEqual(countAt(sent, laterMs));
			}),
		);
	});

	it('again and again, no request counts much longer than a day', () => {
		let sent: readonly Sent[] = [];
		for (let atMs = 0; atMs < DAY_MS; atMs += 60_000) {
			sent = joined([...sent, sentAt(atMs)], atMs);
		}
		expect(total(spentBy(countedBy(day, sent, DAY_MS + 12 * HOUR_MS)))).toBeLessThanOrEqual(13 * 60);
	});
});

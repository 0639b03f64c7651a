import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../../app/clock.ts';
import type { EndpointFamily } from '../../../../app/spotify/endpoint-family.ts';
import { createLedger, type Ledger } from '../../../../app/spotify/ledger/ledger.ts';
import type { LedgerFile } from '../../../../app/spotify/ledger/ledger-file.ts';
import { memoryLedgerFile } from '../../../../app/spotify/ledger/memory-ledger-file.ts';
import type { Purpose } from '../../../../app/spotify/ledger/purpose.ts';
import { parseLines } from '../../../../app/spotify/ledger/record-lines.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { failingFile } from './failing-file.ts';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function setUp({ text = '', ceiling = 1_000, file = memoryLedgerFile(text) } = {}) {
	const clock = createFakeClock();
	let inForce = ceiling;
	const open = (): Ledger => createLedger({ file, clock, ceiling: () => inForce });
	return {
		clock,
		file,
		ledger: open(),
		/** Another run, on the same file and clock. */
		open,
		setCeiling(next: number) {
			inForce = next;
		},
	};
}

function note(
	ledger: Ledger,
	count: number,
	family: EndpointFamily = 'player',
	purpose: Purpose = 'background',
) {
	for (let index = 0; index < count; index += 1) ledger.note(family, purpose);
}

const stored = (file: LedgerFile) => parseLines(file.read()).records;

describe('counting', () => {
	it('begins with nothing', () => {
		const { ledger } = setUp();
		expect(ledger.budget()).toEqual({
			family: null,
			spentToday: 0,
			ceiling: 1_000,
			left: 1_000,
			leftForReads: 880,
			last30s: 0,
			nextFreedAt: null,
			allFreedAt: null,
		});
		expect(ledger.isComplete()).toBe(true);
	});

	it('counts what goes out by window', () => {
		const { ledger, clock } = setUp();
		const beganAt = clock.now();
		note(ledger, 3);
		clock.advance(30 * SECOND_MS);
		note(ledger, 2, 'library', 'command');
		expect(ledger.budget()).toMatchObject({
			spentToday: 5,
			left: 995,
			leftForReads: 877,
			last30s: 2,
			nextFreedAt: beganAt + DAY_MS,
			allFreedAt: beganAt + DAY_MS + 30 * SECOND_MS,
		});
	});

	it('forgets after a day', () => {
		const { ledger, clock } = setUp();
		note(ledger, 3);
		clock.advance(DAY_MS - 1);
		expect(ledger.budget().spentToday).toBe(3);
		clock.advance(1);
		expect(ledger.budget().spentToday).toBe(0);
	});

	it('has each request on disk before it goes out', () => {
		const { ledger, file, clock } = setUp();
		ledger.note('player', 'command');
		expect(stored(file)).toEqual([
			{ kind: 'sent', atMs: clock.now(), family: 'player', purpose: 'command', count: 1 },
		]);
	});

	it('follows the setting at once', () => {
		const { ledger, setCeiling } = setUp();
		note(ledger, 100);
		setCeiling(300);
		expect(ledger.budget()).toMatchObject({ ceiling: 300, left: 200, leftForReads: 80 });
		setCeiling(50);
		expect(ledger.budget()).toMatchObject({ ceiling: 50, left: 0, leftForReads: 0 });
	});

	it('holds no more records than it needs, however many requests there were', () => {
		const { ledger, file, clock } = setUp();
		for (let index = 0; index < 12_000; index += 1) {
			clock.advance(SECOND_MS);
			ledger.note('player', 'command');
		}
		expect(ledger.budget()).toMatchObject({ spentToday: 12_000, last30s: 30 });
		expect(stored(file).length).toBeLessThan(6_100);
	});
});

describe('the next run', () => {
	it('knows what was sent before', () => {
		const { ledger, open, clock } = setUp();
		note(ledger, 3);
		clock.advance(HOUR_MS);
		note(ledger, 2, 'library', 'popover');
		expect(open().budget()).toEqual(ledger.budget());
		expect(open().history()).toEqual(ledger.history());
	});

	it('keeps no more on disk than what still counts', () => {
		const { ledger, open, clock, file } = setUp();
		note(ledger, 3);
		clock.advance(DAY_MS);
		open();
		expect(file.read()).toBe('');
	});

	it('knows that a damaged file may have held more, for a day', () => {
		vi.spyOn(console, 'warn').mockImplementation(() => {});
		const { ledger, open, clock } = setUp({ text: 'garbage\n{"kind":"gap"}\n' });
		expect(ledger.isComplete()).toBe(false);
		clock.advance(DAY_MS - 1);
		expect(open().isComplete()).toBe(false);
		clock.advance(1);
		expect(ledger.isComplete()).toBe(true);
		expect(open().isComplete()).toBe(true);
	});
});

describe('a disk that is full', () => {
	beforeEach(() => {
		vi.spyOn(console, 'warn').mockImplementation(() => {});
	});

	it('stops no request, and all of them count', () => {
		const file = failingFile();
		const { ledger } = setUp({ file });
		file.isFull = true;
		note(ledger, 10);
		expect(ledger.budget().spentToday).toBe(10);
	});

	it('forgets nothing once it has room again', () => {
		const file = failingFile();
		const { ledger, open } = setUp({ file });
		file.isFull = true;
		note(ledger, 10);
		file.isFull = false;
		note(ledger, 1);
		expect(open().budget().spentToday).toBe(11);
	});

	it('does not hinder opening', () => {
		const file = failingFile();
		file.isFull = true;
		const { ledger } = setUp({ file });
		note(ledger, 2);
		expect(ledger.budget().spentToday).toBe(2);
	});
});

describe('when the wall clock jumps by a day', () => {
	it.each([
		['forward', DAY_MS],
		['back', -DAY_MS],
	])('%s, what was sent counts as long as before', (_name, jumpMs) => {
		const { ledger, clock } = setUp();
		note(ledger, 3);
		clock.jump(jumpMs);
		expect(ledger.budget().spentToday).toBe(3);
		clock.advance(DAY_MS - 1);
		expect(ledger.budget().spentToday).toBe(3);
		clock.advance(1);
		expect(ledger.budget().spentToday).toBe(0);
	});

	it.each([
		['forward', DAY_MS],
		['back', -DAY_MS],
	])('%s, the next run knows how old it is', (_name, jumpMs) => {
		const { ledger, clock, open } = setUp();
		note(ledger, 3);
		clock.advance(HOUR_MS);
		clock.jump(jumpMs);
		ledger.note('player', 'command');
		expect(open().budget()).toEqual(ledger.budget());
		clock.advance(23 * HOUR_MS);
		expect(open().budget().spentToday).toBe(1);
	});

	it('back between two runs, it counts for one more day and no longer', () => {
		const { ledger, clock, open } = setUp();
		note(ledger, 3);
		clock.advance(HOUR_MS);
		clock.jump(-DAY_MS);
		const next = open();
		expect(next.budget().spentToday).toBe(3);
		clock.advance(DAY_MS - 1);
		expect(next.budget().spentToday).toBe(3);
		clock.advance(1);
		expect(open().budget().spentToday).toBe(0);
	});

	it('says when the window frees up by the clock on the wall', () => {
		const { ledger, clock } = setUp();
		ledger.note('player', 'command');
		clock.jump(-DAY_MS);
		expect(ledger.budget().nextFreedAt).toBe(clock.now() + DAY_MS);
		expect(ledger.history().at(-1)?.beganAt).toBe(clock.now() - HOUR_MS);
	});
});

afterEach(() => {
	vi.unstubAllEnvs();
});

it('takes no notice of another time zone', () => {
	const file = memoryLedgerFile();
	vi.stubEnv('TZ', 'Pacific/Kiritimati');
	const ledger = createLedger({ file, clock: systemClock });
	note(ledger, 3);
	vi.stubEnv('TZ', 'Pacific/Pago_Pago');
	expect(ledger.budget()).toMatchObject({ spentToday: 3, last30s: 3 });
	expect(createLedger({ file, clock: systemClock }).budget()).toMatchObject({ spentToday: 3, last30s: 3 });
});

it('lets time pass while the computer sleeps', () => {
	const { ledger, clock } = setUp();
	note(ledger, 3);
	ledger.setAsleep(true);
	clock.jump(DAY_MS);
	ledger.setAsleep(false);
	expect(ledger.budget().spentToday).toBe(0);
});

describe('reads', () => {
	it('of the background stop first, then those of the popover; commands have their reserve', () => {
		const { ledger, clock } = setUp({ ceiling: 300 });
		const kindOf = (purpose: 'popover' | 'background') => ledger.pace(purpose, 'player').kind;
		for (let count = 0; count < 180; count += 1) {
			expect(kindOf('background')).toBe(count < 162 ? 'go' : 'stop');
			expect(kindOf('popover')).toBe('go');
			ledger.note('player', 'popover');
			clock.advance(30 * SECOND_MS);
		}
		expect(kindOf('popover')).toBe('stop');
		expect(ledger.budget()).toMatchObject({ leftForReads: 0, left: 120 });
	});

	it('go on when the window frees up', () => {
		const { ledger, clock } = setUp({ ceiling: 300 });
		clock.advance(5);
		note(ledger, 180);
		clock.advance(HOUR_MS);
		const untilMonotonicMs = 5 + DAY_MS;
		expect(ledger.pace('popover', 'player')).toEqual({ kind: 'stop', untilMonotonicMs });
		clock.advance(untilMonotonicMs - clock.monotonicMs());
		expect(ledger.pace('popover', 'player').kind).toBe('go');
	});

	it('wait for half a minute that is full', () => {
		const { ledger, clock } = setUp();
		note(ledger, 20, 'player', 'command');
		expect(ledger.pace('popover', 'player')).toEqual({
			kind: 'stop',
			untilMonotonicMs: clock.monotonicMs() + 30 * SECOND_MS,
		});
		expect(ledger.pace('popover', 'library').kind).toBe('go');
	});
});

describe('a spent quota', () => {
	it('lowers the ceiling of its family, and leaves the others', () => {
		const { ledger } = setUp();
		note(ledger, 601);
		ledger.noteQuotaExceeded('player');
		expect(ledger.budget()).toMatchObject({ family: 'player', ceiling: 600, left: 0 });
		expect(ledger.pace('popover', 'player').kind).toBe('stop');
		expect(ledger.pace('popover', 'library').kind).toBe('go');
	});

	it('is the account’s when those of two families are spent on one day', () => {
		const { ledger, clock } = setUp();
		note(ledger, 601);
		ledger.noteQuotaExceeded('player');
		clock.advance(HOUR_MS);
		note(ledger, 100, 'library');
		expect(ledger.pace('popover', 'search').kind).toBe('go');
		ledger.noteQuotaExceeded('library');
		expect(ledger.pace('popover', 'search').kind).toBe('stop');
	});

	it('is learnt for the next runs, and slowly unlearnt', () => {
		const { ledger, clock, open } = setUp();
		note(ledger, 601);
		ledger.noteQuotaExceeded('player');
		clock.advance(2 * DAY_MS);
		expect(open().budget()).toMatchObject({ family: 'player', ceiling: 800 });
		clock.advance(2 * DAY_MS);
		expect(open().budget()).toMatchObject({ family: null, ceiling: 1_000 });
	});

	it('teaches nothing when the ceiling was reached', () => {
		const { ledger } = setUp({ ceiling: 300 });
		note(ledger, 301);
		ledger.noteQuotaExceeded('player');
		expect(ledger.budget()).toMatchObject({ family: null, ceiling: 300 });
	});
});

it('a refused rate slows down the reads of its family', () => {
	const { ledger, clock, open } = setUp();
	const interval = (family: EndpointFamily, of = ledger) => {
		const pace = of.pace('popover', family);
		return pace.kind === 'go' ? pace.leastIntervalMs : null;
	};
	const usual = interval('player');
	note(ledger, 10);
	ledger.noteRateLimited('player');
	ledger.noteRateLimited('player');
	clock.advance(30 * SECOND_MS);
	expect(usual).toBeLessThan(5 * SECOND_MS);
	expect(interval('library')).toBe(usual);
	expect(interval('player')).toBeGreaterThan(Number(usual) * 1.5);
	expect(interval('player', open())).toBe(interval('player'));
});

describe('the history', () => {
	it('has 24 hours, of which the last one ends now', () => {
		const { ledger, clock } = setUp();
		const hours = ledger.history();
		expect(hours).toHaveLength(24);
		expect(hours[0]?.beganAt).toBe(clock.now() - DAY_MS);
		expect(hours[23]?.beganAt).toBe(clock.now() - HOUR_MS);
		expect(hours.every((hour) => hour.command + hour.popover + hour.background === 0)).toBe(true);
	});

	it('counts by purpose, whatever the family', () => {
		const { ledger, clock } = setUp();
		note(ledger, 3, 'player', 'background');
		clock.advance(HOUR_MS);
		note(ledger, 2, 'player', 'popover');
		note(ledger, 1, 'library', 'popover');
		clock.advance(HOUR_MS / 2);
		note(ledger, 4, 'search', 'command');
		expect(ledger.history().slice(-2)).toMatchObject([
			{ command: 0, popover: 0, background: 3 },
			{ command: 4, popover: 3, background: 0 },
		]);
	});
});

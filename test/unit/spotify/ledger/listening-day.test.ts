import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowanceOf } from '../../../../app/spotify/ledger/allowance.ts';
import { createLedger } from '../../../../app/spotify/ledger/ledger.ts';
import { memoryLedgerFile } from '../../../../app/spotify/ledger/memory-ledger-file.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { type Day, type Diary, liveThrough } from './listening-day.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const someHour = fc.nat(13 * HOUR_MS);

/** Ten hours of music from a given moment on, and meanwhile half an hour of the popover and some commands. */
const dayFrom = (fromMs: number, commands: number): fc.Arbitrary<Day> =>
	fc
		.tuple(fc.nat(9 * HOUR_MS), fc.array(fc.nat(10 * HOUR_MS), { minLength: commands, maxLength: commands }))
		.map(([popoverMs, commandsMs]) => ({
			music: [{ fromMs, untilMs: fromMs + 10 * HOUR_MS }],
			popover: [{ fromMs: fromMs + popoverMs, untilMs: fromMs + popoverMs + 30 * MINUTE_MS }],
			commandsMs: commandsMs.map((ms) => fromMs + ms).sort((a, b) => a - b),
		}));

const someDay = (commands: number): fc.Arbitrary<Day> =>
	someHour.chain((fromMs) => dayFrom(fromMs, commands));

function liveThroughAll(days: readonly Day[], ceiling: number): Diary[] {
	const clock = createFakeClock();
	const ledger = createLedger({ file: memoryLedgerFile(), clock, ceiling: () => ceiling });
	return days.map((day) => liveThrough(day, { ledger, clock }));
}

/** The most requests within any 24 hours. */
function mostInADay(diaries: readonly Diary[]): number {
	const sentMs = diaries.flatMap((diary) => diary.sentMs);
	let first = 0;
	return sentMs.reduce((most, atMs, index) => {
		while (atMs - (sentMs[first] ?? atMs) >= DAY_MS) first += 1;
		return Math.max(most, index - first + 1);
	}, 0);
}

describe('with a ceiling of 300', () => {
	it('two days with 60 commands each never go above it, and each command goes out', {
		timeout: 60_000,
	}, () => {
		fc.assert(
			fc.property(fc.tuple(someDay(60), someDay(60)), (days) => {
				const diaries = liveThroughAll(days, 300);
				expect(diaries.map(({ commands }) => commands)).toEqual([60, 60]);
				expect(mostInADay(diaries)).toBeLessThanOrEqual(300);
			}),
			{ numRuns: 15 },
		);
	});

	it('spends most of it, and never loses sight of the music for long', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(someDay(60), (day) => {
				const [diary] = liveThroughAll([day], 300);
				expect(diary?.reads).toBeGreaterThan(150);
				expect(diary?.longestGapMs).toBeLessThan(4 * HOUR_MS);
			}),
			{ numRuns: 15 },
		);
	});
});

it('with a ceiling of 1,000 ordinary days are hardly ever slowed down', { timeout: 60_000 }, () => {
	const sameHours = someHour.chain((fromMs) => fc.tuple(dayFrom(fromMs, 60), dayFrom(fromMs, 60)));
	fc.assert(
		fc.property(sameHours, (days) => {
			for (const { reads, slowed, sentMs } of liveThroughAll(days, 1_000)) {
				expect(sentMs.length).toBeGreaterThan(600);
				expect(slowed / reads).toBeLessThan(0.01);
			}
		}),
		{ numRuns: 8 },
	);
});

it('no ceiling is exceeded as long as the commands keep within its reserve', { timeout: 60_000 }, () => {
	const withinReserve = fc.integer({ min: 30, max: 900 }).chain((ceiling) => {
		const { reserve } = allowanceOf({ window: 'day', family: null }, [], ceiling, 0);
		// Any 24 hours may hold those of two days.
		const commands = Math.floor(reserve / 2);
		return fc.tuple(fc.constant(ceiling), someDay(commands), someDay(commands));
	});
	fc.assert(
		fc.property(withinReserve, ([ceiling, ...days]) => {
			expect(mostInADay(liveThroughAll(days, ceiling))).toBeLessThanOrEqual(ceiling);
		}),
		{ numRuns: 15 },
	);
});

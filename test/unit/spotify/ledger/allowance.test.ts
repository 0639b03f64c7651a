import { describe, expect, it } from 'vitest';
import { allowanceOf, lessonOf, remember } from '../../../../app/spotify/ledger/allowance.ts';
import type { Learned } from '../../../../app/spotify/ledger/records.ts';
import { DAY_MS } from '../../../../app/spotify/ledger/windows.ts';
import { sentAt } from './sent.ts';

const account = { window: 'day', family: null } as const;
const player = { window: 'day', family: 'player' } as const;
const playerRate = { window: 'halfMinute', family: 'player' } as const;

const learnedDay = (ceiling: number): Learned => ({ kind: 'learned', atMs: 0, ceiling, ...account });

describe('reserved for commands', () => {
	it.each([
		[2_500, 120],
		[1_000, 120],
		[300, 120],
		[200, 80],
		[3, 2],
		[0, 0],
	])('of %i a day are %i', (ceiling, reserve) => {
		expect(allowanceOf(account, [], ceiling, 0)).toMatchObject({ ceiling, reserve });
	});
});

it('the setting says nothing about half a minute', () => {
	expect(allowanceOf(playerRate, [], 1_000, 0).ceiling).toBe(20);
	expect(allowanceOf(playerRate, [], 300, 0).ceiling).toBe(20);
});

describe('a learnt ceiling', () => {
	it.each([
		['holds at first', 0, 600],
		['comes back by a tenth of the setting a day', 1, 700],
		['and evenly', 0.5, 650],
		['up to the setting', 4, 1_000],
		['and never above it', 400, 1_000],
	])('%s', (_name, days, ceiling) => {
		expect(allowanceOf(account, [learnedDay(600)], 1_000, days * DAY_MS).ceiling).toBe(ceiling);
	});

	it('is not raised by a higher setting, and gives way to a lower one', () => {
		expect(allowanceOf(account, [learnedDay(600)], 5_000, 0).ceiling).toBe(600);
		expect(allowanceOf(account, [learnedDay(600)], 200, 0).ceiling).toBe(200);
	});

	it('holds for its own brake only', () => {
		const learned = [learnedDay(600)];
		expect(allowanceOf(player, learned, 1_000, 0).ceiling).toBe(1_000);
		expect(allowanceOf(playerRate, learned, 1_000, 0).ceiling).toBe(20);
	});

	it('takes the place of an earlier one of the same brake', () => {
		const other: Learned = { kind: 'learned', atMs: 0, ceiling: 12, ...playerRate };
		expect(remember([learnedDay(600), other], learnedDay(500))).toEqual([other, learnedDay(500)]);
	});
});

describe('a refusal', () => {
	/** The ceiling that is learnt after so many requests, the last of them refused. */
	function learnt(brake: typeof account | typeof player | typeof playerRate, count: number): number | null {
		const sent = [sentAt(-1, { family: 'library', count: 7 }), sentAt(0, { count })];
		return lessonOf(allowanceOf(brake, [], 1_000, 0), sent, 0)?.ceiling ?? null;
	}

	it.each([
		['what the family was granted, for its own quota', player, 601, 600],
		['what all were granted, for the account', account, 601, 607],
		['not less than a quarter of the setting', player, 3, 250],
		['nothing at the ceiling', player, 1_001, null],
		['nothing above the ceiling', player, 1_200, null],
		['the rate that was granted', playerRate, 18, 17],
		['of a rate no more than a quarter at once', playerRate, 4, 15],
	])('teaches %s', (_name, brake, count, ceiling) => {
		expect(learnt(brake, count)).toBe(ceiling);
	});

	it('again and again lowers a rate to a quarter at most', () => {
		let learned: readonly Learned[] = [];
		const ceilings: number[] = [];
		for (let time = 0; time < 8; time += 1) {
			const allowance = allowanceOf(playerRate, learned, 1_000, 0);
			ceilings.push(allowance.ceiling);
			const lesson = lessonOf(allowance, [sentAt(0)], 0);
			if (lesson) learned = remember(learned, lesson);
		}
		expect(ceilings).toEqual([20, 15, 12, 9, 7, 6, 5, 5]);
	});
});

// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { BudgetView } from '../../../app/budget.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';
import { Budget } from '../../../renderer/views/settings/budget.tsx';
import { budgetOf, hoursAgo, signedIn } from './fixtures.ts';
import { openPart, openPopover, type Popover } from './render.tsx';

/** Settings, after the budget was answered. */
async function openBudget(budget: BudgetView = budgetOf(), requestCeiling = 1_000): Promise<Popover> {
	const state = signedIn();
	const popover = await openPopover({ ...state, settings: { ...state.settings, requestCeiling } });
	popover.answers.getBudget = async () => budget;
	act(() => popover.emit('visibility', { visible: true, view: 'settings' }));
	await popover.settle();
	return popover;
}

const hourOf = (command: number, popover: number, background: number) => ({
	beganAt: hoursAgo(1),
	command,
	popover,
	background,
});
const chart = (): HTMLElement => screen.getByRole('img', { name: /Hour by hour/ });
/** The stacked parts of each hour, from the lowest. */
const bars = (): { kind: string; height: string }[][] =>
	[...chart().querySelectorAll('.bars > span')].map((hour) =>
		[...hour.querySelectorAll('i')].map((part) => ({ kind: part.className, height: part.style.height })),
	);
const asked = (popover: Popover): number => popover.argumentsOf('getBudget').length;

describe('the requests of the day', () => {
	it('says what was spent, what is left and of how many', async () => {
		await openBudget();
		expect(screen.getByText('412 of 1,000 in the last 24 hours')).toBeTruthy();
		expect(screen.getByText('588 left')).toBeTruthy();
	});

	it('says how many there were of each kind', async () => {
		await openBudget();
		expect(screen.getByText('By you: 40')).toBeTruthy();
		expect(screen.getByText('While open: 210')).toBeTruthy();
		expect(screen.getByText('Background: 162')).toBeTruthy();
	});

	it('draws a bar for each hour, in proportion to the busiest', async () => {
		await openBudget(budgetOf({ hours: [hourOf(10, 20, 10), hourOf(0, 0, 20), hourOf(0, 0, 0)] }));
		expect(screen.getByRole('img', { name: 'Hour by hour, at most 40 in one' })).toBeTruthy();
		expect(bars()).toEqual([
			[
				{ kind: 'command', height: '25%' },
				{ kind: 'popover', height: '50%' },
				{ kind: 'background', height: '25%' },
			],
			[{ kind: 'background', height: '50%' }],
			[],
		]);
	});

	it('is there at once for whoever comes back, before it is answered anew', async () => {
		const popover = await openBudget();
		popover.answers.getBudget = () => new Promise(() => {});
		fireEvent.click(screen.getByRole('button', { name: 'Back' }));
		await popover.settle();
		expect(screen.queryByText('588 left')).toBeNull();
		act(() => popover.emit('visibility', { visible: true, view: 'settings' }));
		await popover.settle();
		expect(screen.getByText('588 left')).toBeTruthy();
	});

	it('draws empty hours on a day without any', async () => {
		const hours = Array.from({ length: 24 }, () => hourOf(0, 0, 0));
		await openBudget(
			budgetOf({ spentToday: 0, left: 1_000, hours, nextFreedAt: null, allFreedAt: null, leftForReads: 880 }),
		);
		expect(screen.getByText('0 of 1,000 in the last 24 hours')).toBeTruthy();
		expect(screen.getByRole('img', { name: 'Hour by hour, at most 0 in one' })).toBeTruthy();
		expect(bars().flat()).toEqual([]);
		expect(bars()).toHaveLength(24);
	});

	it('copes with more than the ceiling, and with huge numbers', async () => {
		const hours = [hourOf(0, 0, Number.MAX_SAFE_INTEGER), hourOf(1, 0, 0)];
		await openBudget(budgetOf({ spentToday: 1_234_567, left: 0, hours }));
		expect(screen.getByText('1,234,567 of 1,000 in the last 24 hours')).toBeTruthy();
		expect(screen.getByText('Background: 9,007,199,254,740,991')).toBeTruthy();
		expect(bars()[0]).toEqual([{ kind: 'background', height: '100%' }]);
	});

	it('says when reads begin to return, with the weekday when that is not today', async () => {
		const budget = budgetOf({ leftForReads: 0, nextFreedAt: hoursAgo(-20) });
		await openBudget(budget);
		expect(screen.getByText(/^Only what you do is sent for now.* at Sunday/)).toBeTruthy();
	});

	it.each([
		['reads are left', { leftForReads: 1 }],
		['nothing will come back', { leftForReads: 0, nextFreedAt: null }],
	])('names no time when %s', async (_, change) => {
		await openBudget(budgetOf(change));
		expect(screen.queryByText(/Only what you do/)).toBeNull();
	});

	it.each([
		[true, 0],
		[false, 1],
	])('says that counts are incomplete only when they are (complete: %s)', async (isComplete, times) => {
		await openBudget(budgetOf({ isComplete }));
		expect(screen.queryAllByText(/^Counts are incomplete/)).toHaveLength(times);
	});

	it.each([
		[700, 1],
		[1_000, 0],
	])('says that Spotify allowed fewer when it did (%d of 1,000)', async (ceiling, times) => {
		await openBudget(budgetOf({ ceiling }));
		expect(screen.queryAllByText(/^Spotify itself allowed fewer/)).toHaveLength(times);
	});

	it('speaks Chinese', async () => {
		const popover = await openBudget(budgetOf({ isComplete: false }));
		act(() => popover.emit('messages', zhCN));
		expect(screen.getByText('过去 24 小时已用 412 / 1,000 次')).toBeTruthy();
		expect(screen.getByText('Baton 打开时：210')).toBeTruthy();
		expect(screen.getByText(zhCN.budget.incomplete)).toBeTruthy();
		expect(screen.getByRole('img', { name: '按小时统计，单个小时最多 274 次' })).toBeTruthy();
	});
});

describe('asking for the budget', () => {
	it('goes on every 10 s while Settings is open', async () => {
		const popover = await openBudget();
		const before = asked(popover);
		popover.advance(9_999);
		expect(asked(popover)).toBe(before);
		popover.answers.getBudget = async () => budgetOf({ spentToday: 413, left: 587 });
		popover.advance(1);
		await popover.settle();
		expect(screen.getByText('587 left')).toBeTruthy();
		popover.advance(10_000);
		expect(asked(popover)).toBe(before + 2);
	});

	it.each([
		['Settings is left', (_: Popover) => void fireEvent.click(screen.getByRole('button', { name: 'Back' }))],
		[
			'the popover is hidden',
			(popover: Popover) => act(() => popover.emit('visibility', { visible: false })),
		],
	])('ends when %s', async (_, leave) => {
		const popover = await openBudget();
		leave(popover);
		await popover.settle();
		// The player looks once a minute.
		const before = asked(popover);
		popover.advance(59_999);
		expect(asked(popover)).toBe(before);
	});

	it('happens at once when another ceiling is in force', async () => {
		const popover = await openBudget();
		const before = asked(popover);
		const state = signedIn();
		popover.push({ ...state, settings: { ...state.settings, requestCeiling: 500 } });
		await popover.settle();
		expect(asked(popover)).toBe(before + 1);
	});

	it('shows nothing until the first answer, and tries again after a failure', async () => {
		vi.spyOn(console, 'error').mockReturnValue();
		const popover = await openPart(<Budget chosenCeiling={1_000} />, ({ answers }) => {
			answers.getBudget = () => Promise.reject(new Error('closed'));
		});
		expect(screen.queryByRole('heading', { name: 'Requests to Spotify' })).toBeNull();
		popover.answers.getBudget = async () => budgetOf();
		popover.advance(10_000);
		await popover.settle();
		expect(screen.getByRole('heading', { name: 'Requests to Spotify' })).toBeTruthy();
	});
});

describe('the ceiling', () => {
	const choices = (): string[] =>
		[...screen.getByRole('radiogroup', { name: 'Daily limit' }).querySelectorAll('label')].map(
			(label) => label.textContent,
		);

	it('can be chosen', async () => {
		const popover = await openBudget();
		expect(choices()).toEqual(['500', '1,000', '2,000']);
		expect(screen.getByRole<HTMLInputElement>('radio', { name: '1,000' }).checked).toBe(true);
		fireEvent.click(screen.getByRole('radio', { name: '2,000' }));
		expect(popover.argumentsOf('changeSettings')).toEqual([{ requestCeiling: 2_000 }]);
	});

	it.each([
		[100, ['100', '500', '1,000', '2,000']],
		[750, ['500', '750', '1,000', '2,000']],
		[10_000, ['500', '1,000', '2,000', '10,000']],
	])('shows another one that is stored: %d', async (stored, texts) => {
		await openBudget(budgetOf(), stored);
		expect(choices()).toEqual(texts);
		const name = stored.toLocaleString('en');
		expect(screen.getByRole<HTMLInputElement>('radio', { name }).checked).toBe(true);
	});
});

// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../app/problem.ts';
import { signedIn } from './fixtures.ts';
import { openPopover, type Popover } from './render.tsx';

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const press = (name: string): void => void fireEvent.click(button(name));

describe('problems', () => {
	const failing = (problem: Problem): Promise<Popover> => openPopover(signedIn({ problem }));

	it.each<[Problem, RegExp]>([
		[{ kind: 'offline' }, /You are offline/],
		[{ kind: 'timeout', afterMs: 1 }, /took too long/],
		[{ kind: 'server', status: 502 }, /502/],
		[{ kind: 'noDevice' }, /No device is ready/],
		[{ kind: 'forbidden', why: 'listenerNotPremium' }, /only with Premium/],
		[{ kind: 'forbidden', why: 'ownerNotPremium' }, /owner of this client ID/],
		[{ kind: 'forbidden', why: 'notOnAllowlist' }, /list of users/],
	])('%j is said in words', async (problem, words) => {
		await failing(problem);
		expect(screen.getByRole('alert').textContent).toMatch(words);
	});

	it('gives the clock time at which a limit ends', async () => {
		await failing({ kind: 'rateLimited', untilAt: new Date(2026, 10, 21, 17, 5).getTime() });
		expect(screen.getByRole('alert').textContent).toMatch(/5:05.PM/);
	});

	it.each<Problem>([{ kind: 'noDevice' }, { kind: 'server', status: 500 }, { kind: 'timeout', afterMs: 1 }])(
		'offers to try again after %j',
		async (problem) => {
			const popover = await failing(problem);
			press('Try again');
			expect(popover.argumentsOf('refresh')).toHaveLength(1);
		},
	);

	it.each<Problem>([
		{ kind: 'offline' },
		{ kind: 'rateLimited', untilAt: 0 },
		{ kind: 'quotaSpent', untilAt: 0 },
		{ kind: 'restriction', reason: 'unknown' },
	])('offers no button that cannot help after %j', async (problem) => {
		await failing(problem);
		expect(within(screen.getByRole('alert')).queryByRole('button')).toBeNull();
	});

	it('offers the sign-in where a permission is missing', async () => {
		const popover = await failing({ kind: 'forbidden', why: 'missingScope' });
		press('Sign in again');
		expect(popover.calls.at(-1)?.name).toBe('signIn');
	});

	it('does not say twice what is on screen already', async () => {
		const popover = await failing({ kind: 'noDevice' });
		popover.answers.perform = async () => ({ ok: false, problem: { kind: 'noDevice' } });
		press('Next');
		await popover.settle();
		expect(screen.getAllByText(/No device is ready/)).toHaveLength(1);
	});

	it('gives focus a new place when what had it disappears', async () => {
		const popover = await failing({ kind: 'noDevice' });
		button('Try again').focus();
		popover.push(signedIn());
		expect(document.activeElement).toBe(screen.getByRole('main'));
	});
});

describe('notices', () => {
	it('are dismissed one at a time', async () => {
		const popover = await openPopover(
			signedIn({
				notices: [
					{ id: 'settingsReset', keptAs: 'settings.old' },
					{ id: 'consentAgeing', endsAt: Date.UTC(2027, 2, 1, 12) },
				],
			}),
		);
		expect(screen.getByText(/settings\.old/)).toBeTruthy();
		expect(screen.queryByText(/March 1, 2027/)).toBeNull();
		press('Dismiss');
		expect(popover.argumentsOf('dismissNotice')).toEqual([{ id: 'settingsReset' }]);
	});

	it('offer to sign in again when consent gets old', async () => {
		const popover = await openPopover(
			signedIn({ notices: [{ id: 'consentAgeing', endsAt: Date.UTC(2027, 2, 1, 12) }] }),
		);
		expect(screen.getByText(/March 1, 2027/)).toBeTruthy();
		press('Sign in again');
		expect(popover.calls.at(-1)?.name).toBe('signIn');
	});

	it.each([
		['Only until Baton quits', 'session'],
		['Store anyway', 'disk'],
	])('have the person choose where a sign-in is kept: %s', async (name, tokenStorage) => {
		const popover = await openPopover(signedIn({ notices: [{ id: 'noKeyring' }] }));
		press(name);
		expect(popover.argumentsOf('changeSettings')).toEqual([{ tokenStorage }]);
	});
});

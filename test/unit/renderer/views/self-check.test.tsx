// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { zhCN } from '../../../../app/messages/zh-CN.ts';
import type { AppState } from '../../../../app/state.ts';
import { firstStart, selfCheckOf, signedIn } from '../fixtures.ts';
import { openPopover, type Popover } from '../render.tsx';
import { press } from './open-settings.ts';

async function openSelfCheck(
	arrange: (popover: Popover) => void = () => {},
	state: AppState = signedIn(),
): Promise<Popover> {
	const popover = await openPopover(state);
	arrange(popover);
	act(() => popover.model.router.open({ view: 'selfCheck' }));
	await popover.settle();
	return popover;
}

const summary = (): string | null | undefined =>
	within(screen.getByRole('main')).getAllByRole('status')[0]?.textContent;
const item = (name: string): HTMLElement => {
	const found = screen.getByRole('heading', { name: (text) => text.startsWith(name) }).closest('li');
	if (!found) throw new Error(`No ${name}`);
	return found;
};
const asked = (popover: Popover): number => popover.argumentsOf('getSelfCheck').length;

describe('the self-check', () => {
	it.each([
		['Desktop', 'Works'],
		['Web API', 'Could work better'],
		['Tray icon', 'Does not work'],
		['Notifications', 'Not known yet'],
	])('says in words how it stands with %s: %s', async (name, verdict) => {
		await openSelfCheck();
		expect(item(name).textContent).toContain(verdict);
	});

	it('tells what was found, what to do, and the details', async () => {
		await openSelfCheck();
		const api = within(item('Web API'));
		expect(api.getByText('Two endpoints are closed to this app.')).toBeTruthy();
		expect(api.getByText('Ask Spotify for an extended quota.')).toBeTruthy();
		expect(api.getByText('Details').closest('details')?.open).toBe(false);
		expect(api.getByText('GET /recommendations')).toBeTruthy();
		expect(within(item('Desktop')).queryByText('Details')).toBeNull();
	});

	it('sums up', async () => {
		await openSelfCheck();
		expect(summary()).toBe('1 of 4 work.');
	});

	it('begins with what there is to see to', async () => {
		await openSelfCheck();
		const names = within(screen.getByRole('main')).getAllByRole('heading', { level: 2 });
		expect(names.map(({ firstChild }) => firstChild?.textContent)).toEqual([
			'Tray icon',
			'Web API',
			'Notifications',
			'Desktop',
		]);
	});

	it('says when everything works', async () => {
		await openSelfCheck(({ answers }) => {
			answers.getSelfCheck = async () => ({
				checks: selfCheckOf().checks.map((check) => ({ ...check, verdict: 'fine' })),
			});
		});
		expect(summary()).toBe('Everything works.');
	});

	it('says that it is on its way', async () => {
		await openSelfCheck(({ answers }) => {
			answers.getSelfCheck = () => new Promise(() => {});
		});
		expect(summary()).toBe('Checking…');
		expect(screen.queryByRole('button', { name: 'Copy as text' })).toBeNull();
	});

	it('checks again, and says so', async () => {
		const popover = await openSelfCheck();
		press('Check again');
		await popover.settle();
		expect(asked(popover)).toBe(2);
		expect(screen.getByText('Checked again')).toBeTruthy();
	});

	it('checks once at a time', async () => {
		const popover = await openSelfCheck(({ answers }) => {
			answers.getSelfCheck = () => new Promise(() => {});
		});
		press('Check again');
		expect(asked(popover)).toBe(1);
	});

	it('says when it failed, keeps what it found before, and can be tried again', async () => {
		vi.spyOn(console, 'error').mockImplementation(() => {});
		const popover = await openSelfCheck();
		popover.answers.getSelfCheck = () => Promise.reject(new Error('no'));
		press('Check again');
		await popover.settle();
		expect(summary()).toBe('The check could not be made.');
		expect(item('Web API')).toBeTruthy();
		popover.answers.getSelfCheck = async () => selfCheckOf();
		press('Check again');
		await popover.settle();
		expect(summary()).toBe('1 of 4 work.');
	});

	it('goes onto the clipboard as text', async () => {
		const popover = await openSelfCheck();
		press('Copy as text');
		await popover.settle();
		expect(popover.argumentsOf('copySelfCheck')).toHaveLength(1);
		expect(screen.getByText('Copied')).toBeTruthy();
	});

	it('is told anew in another language', async () => {
		const popover = await openSelfCheck();
		act(() => popover.emit('messages', zhCN));
		await popover.settle();
		expect(asked(popover)).toBe(2);
	});

	it('can be seen before anybody is signed in', async () => {
		await openSelfCheck(() => {}, firstStart());
		expect(item('Desktop')).toBeTruthy();
	});

	it('leaves the space bar to its details', async () => {
		const popover = await openSelfCheck();
		const details = within(item('Web API')).getByText('Details');
		expect(fireEvent.keyDown(details, { key: ' ' })).toBe(true);
		expect(popover.argumentsOf('perform')).toEqual([]);
	});
});

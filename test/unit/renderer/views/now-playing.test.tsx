// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Device } from '../../../../app/state.ts';
import { budgetOf, computer, episode, hoursAgo, playing, signedIn } from '../fixtures.ts';
import { openPopover, type Popover } from '../render.tsx';

const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const inMain = (name: string): HTMLElement[] =>
	screen.getAllByRole('button', { name }).filter((button) => button.closest('main'));

describe('while nothing plays', () => {
	it.each([
		['Recently played', { view: 'shelf', shelf: 'recentlyPlayed' }],
		['Search', { view: 'search', text: '', kind: 'track' }],
		['Devices', { view: 'devices' }],
	])('%s leads to something to start with', async (name, route) => {
		const popover = await openPopover(signedIn({ playback: { kind: 'idle' } }));
		const [way] = inMain(name);
		act(() => way?.click());
		expect(popover.model.router.current.value.route).toEqual(route);
	});

	it('asks Spotify for nothing by itself', async () => {
		const popover = await openPopover(signedIn({ playback: { kind: 'idle' } }));
		expect(popover.argumentsOf('getList')).toEqual([]);
		expect(popover.argumentsOf('getDevices')).toEqual([]);
	});
});

describe('the device', () => {
	it.each<[string, Partial<Device>, string]>([
		['is in a private session', { isPrivateSession: true }, 'Private session'],
		['takes no commands', { isRestricted: true }, 'No remote control'],
		['sets its own volume', { supportsVolume: false }, 'Fixed volume'],
	])('says that it %s, in a line whose full text is within reach', async (_, change, text) => {
		await openPopover(signedIn({ playback: playing({ device: { ...computer, ...change } }) }));
		expect(screen.getByText(text)).toBeTruthy();
		expect(screen.getByTitle(`Playing on Kitchen computer · ${text}`)).toBeTruthy();
	});
});

it('plays a chapter like an episode, but offers no like, which Spotify has not', async () => {
	const item = { ...episode, uri: 'spotify:chapter:1' };
	await openPopover(signedIn({ playback: playing({ item, liked: null }) }));
	expect(screen.getByRole('button', { name: 'Forward 15 seconds' })).toBeTruthy();
	expect(screen.queryByRole('button', { name: /Your Episodes/ })).toBeNull();
});

describe('messages', () => {
	it('are one at a time, failures first, so that the player keeps its room', async () => {
		const state = signedIn({ notices: [{ id: 'settingsReset', keptAs: 'settings.old' }] });
		const popover = await openPopover({ ...state, problem: { kind: 'offline' } });
		expect(screen.getByRole('alert').textContent).toMatch(/offline/);
		expect(screen.queryByText(/settings\.old/)).toBeNull();
		popover.push(state);
		expect(screen.getByText(/settings\.old/)).toBeTruthy();
	});
});

describe('a day whose requests are used up but for what the person does', () => {
	const paused = /Only what you do is sent for now/;

	async function openAgain(popover: Popover, leftForReads: number): Promise<void> {
		popover.answers.getBudget = async () => budgetOf({ leftForReads, nextFreedAt: hoursAgo(-1) });
		act(() => popover.emit('visibility', { visible: false }));
		act(() => popover.emit('visibility', { visible: true }));
		await popover.settle();
	}

	it('is told in the player, with the way to the limit', async () => {
		const popover = await openPopover(signedIn());
		await openAgain(popover, 0);
		expect(screen.getByText(paused)).toBeTruthy();
		fireEvent.click(screen.getAllByRole('button', { name: 'Settings' }).at(-1) ?? document.body);
		expect(popover.model.router.current.value.route).toEqual({ view: 'settings' });
	});

	it('is over when there is room again', async () => {
		const popover = await openPopover(signedIn());
		await openAgain(popover, 0);
		popover.answers.getBudget = async () => budgetOf({ leftForReads: 3 });
		popover.advance(60_000);
		await popover.settle();
		expect(screen.queryByText(paused)).toBeNull();
	});

	it('is not told beside a failure', async () => {
		const popover = await openPopover(signedIn({ problem: { kind: 'offline' } }));
		await openAgain(popover, 0);
		expect(screen.queryByText(paused)).toBeNull();
	});
});

it('leads to the queue', async () => {
	const popover = await openPopover(signedIn());
	press('Queue');
	expect(popover.model.router.current.value.route).toEqual({ view: 'queue' });
});

// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { DeviceRow } from '../../../../app/queries/contract.ts';
import type { Playback } from '../../../../app/state.ts';
import { computer, playing, signedIn } from '../fixtures.ts';
import { openPopover, type Popover } from '../render.tsx';

const desk: DeviceRow = { ...computer, isActive: true };
const phone: DeviceRow = {
	...computer,
	id: 'device2',
	name: 'Pocket phone',
	type: 'phone',
	supportsVolume: false,
	isActive: false,
};
const speaker: DeviceRow = {
	...computer,
	id: 'device3',
	name: 'Kitchen speaker',
	isRestricted: true,
	isActive: false,
};

async function openDevices(
	devices: readonly DeviceRow[] = [desk, phone, speaker],
	playback: Playback = playing(),
): Promise<Popover> {
	const popover = await openPopover(signedIn({ playback }));
	answerWith(popover, devices);
	act(() => popover.model.router.open({ view: 'devices' }));
	await popover.settle();
	return popover;
}

function answerWith(popover: Popover, value: readonly DeviceRow[]): void {
	popover.answers.getDevices = async () => ({ ok: true, value });
}

const choice = (name: string): HTMLElement =>
	within(screen.getByRole('list', { name: 'Devices' })).getByRole('button', {
		name: (text) => text.startsWith(name),
	});
const isCurrent = (name: string): boolean => choice(name).getAttribute('aria-current') === 'true';
const about = (name: string): string => choice(name).textContent.slice(name.length);
const asked = (popover: Popover): number => popover.argumentsOf('getDevices').length;
const transfers = (popover: Popover): unknown[] => popover.argumentsOf('perform');

describe('what is known of each device', () => {
	it('marks the one that plays', async () => {
		await openDevices();
		expect(isCurrent('Kitchen computer')).toBe(true);
		expect(isCurrent('Pocket phone')).toBe(false);
		expect(about('Kitchen computer')).toBe('Playing here');
	});

	it('says that it is paused there', async () => {
		await openDevices([desk], playing({ isPlaying: false }));
		expect(about('Kitchen computer')).toBe('Paused here');
	});

	it.each<[string, Partial<DeviceRow>, string]>([
		['a private session', { isPrivateSession: true }, 'Playing here · Private session'],
		['a volume of its own', { supportsVolume: false }, 'Playing here · Fixed volume'],
		['no remote control', { isRestricted: true }, 'Playing here · No remote control'],
	])('tells of %s', async (_, change, text) => {
		const device = { ...computer, ...change };
		await openDevices([{ ...device, isActive: true }], playing({ device }));
		expect(about('Kitchen computer')).toBe(text);
	});

	it('gives a name to one that has none', async () => {
		await openDevices([{ ...phone, name: '' }]);
		expect(choice('Unnamed device')).toBeTruthy();
	});
});

describe('volume', () => {
	it('stands beside the device that plays only', async () => {
		await openDevices();
		const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Volume' });
		expect(slider.closest('li')?.textContent).toContain('Kitchen computer');
		expect(slider.disabled).toBe(false);
	});

	it('is greyed, with the reason, where the device refuses it', async () => {
		const device = { ...computer, supportsVolume: false };
		await openDevices([{ ...device, isActive: true }], playing({ device }));
		const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Volume' });
		expect(slider.disabled).toBe(true);
		expect(slider.title).toBe('Fixed volume');
	});
});

describe('choosing a device', () => {
	it('moves the mark at once, and asks Spotify', async () => {
		const popover = await openDevices();
		popover.answers.perform = () => new Promise(() => {});
		fireEvent.click(choice('Pocket phone'));
		await popover.settle();
		expect(isCurrent('Pocket phone')).toBe(true);
		expect(isCurrent('Kitchen computer')).toBe(false);
		expect(transfers(popover)).toEqual([{ type: 'transferTo', deviceId: 'device2' }]);
	});

	it('reads the list anew once the device had time to wake up', async () => {
		const popover = await openDevices();
		fireEvent.click(choice('Pocket phone'));
		await popover.settle();
		expect(asked(popover)).toBe(1);
		popover.advance(1_500);
		await popover.settle();
		expect(asked(popover)).toBe(2);
		expect(isCurrent('Kitchen computer')).toBe(true);
	});

	it('reads nothing any more after the view was left', async () => {
		const popover = await openDevices();
		fireEvent.click(choice('Pocket phone'));
		await popover.settle();
		fireEvent.click(screen.getByRole('button', { name: 'Back' }));
		popover.advance(1_500);
		expect(asked(popover)).toBe(1);
	});

	it('moves the mark back when Spotify refuses, and says why', async () => {
		const popover = await openDevices();
		popover.answers.perform = async () => ({ ok: false, problem: { kind: 'notFound' } });
		fireEvent.click(choice('Pocket phone'));
		await popover.settle();
		expect(isCurrent('Kitchen computer')).toBe(true);
		expect(screen.getByText('Spotify no longer has that.')).toBeTruthy();
	});

	it.each([
		['takes no commands', speaker, 'No remote control'],
		['has no id', { ...phone, name: 'Nobody', id: null }, 'Cannot be chosen from here'],
	])('does nothing with one that %s, but says so', async (_, device, reason) => {
		const popover = await openDevices([desk, device]);
		fireEvent.click(choice(device.name));
		expect(choice(device.name).getAttribute('aria-disabled')).toBe('true');
		expect(about(device.name)).toBe(reason);
		expect(transfers(popover)).toEqual([]);
	});

	it('does nothing with the one that plays already', async () => {
		const popover = await openDevices();
		fireEvent.click(choice('Kitchen computer'));
		expect(transfers(popover)).toEqual([]);
	});

	it('follows when the music moves by another hand', async () => {
		const popover = await openDevices();
		answerWith(popover, [
			{ ...desk, isActive: false },
			{ ...phone, isActive: true },
		]);
		popover.push(signedIn({ playback: playing({ device: phone }) }));
		await popover.settle();
		expect(isCurrent('Pocket phone')).toBe(true);
	});

	it.each([
		['ArrowDown', 'Kitchen computer', 'Pocket phone'],
		['ArrowUp', 'Kitchen speaker', 'Pocket phone'],
		['End', 'Kitchen computer', 'Kitchen speaker'],
		['Home', 'Kitchen speaker', 'Kitchen computer'],
	])('%s moves the focus, and nothing else', async (key, from, to) => {
		const popover = await openDevices();
		choice(from).focus();
		fireEvent.keyDown(choice(from), { key });
		expect(document.activeElement).toBe(choice(to));
		expect(transfers(popover)).toEqual([]);
	});
});

describe('reading the list', () => {
	it('happens whenever the view is opened, behind what is known', async () => {
		const popover = await openDevices();
		fireEvent.click(screen.getByRole('button', { name: 'Back' }));
		popover.answers.getDevices = () => new Promise(() => {});
		act(() => popover.model.router.open({ view: 'devices' }));
		expect(asked(popover)).toBe(2);
		expect(choice('Pocket phone')).toBeTruthy();
	});

	it('happens on demand', async () => {
		const popover = await openDevices([desk]);
		answerWith(popover, [desk, phone]);
		fireEvent.click(screen.getByRole('button', { name: 'Look again' }));
		await popover.settle();
		expect(choice('Pocket phone')).toBeTruthy();
	});

	it('says how to wake one when there is none', async () => {
		const popover = await openDevices([], { kind: 'idle' });
		expect(screen.getByRole('heading', { name: 'No device in sight' })).toBeTruthy();
		expect(screen.getByText(/leaves out apps that have been idle/)).toBeTruthy();
		fireEvent.click(screen.getByRole('button', { name: 'Open Spotify' }));
		expect(popover.argumentsOf('openLink')).toEqual([{ url: 'https://open.spotify.com/' }]);
	});

	it('says why it failed, and tries again', async () => {
		const popover = await openPopover(signedIn());
		popover.answers.getDevices = async () => ({ ok: false, problem: { kind: 'timeout', afterMs: 1 } });
		act(() => popover.model.router.open({ view: 'devices' }));
		await popover.settle();
		answerWith(popover, [desk]);
		fireEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Try again' }));
		await popover.settle();
		expect(choice('Kitchen computer')).toBeTruthy();
		expect(screen.queryByRole('alert')).toBeNull();
	});

	it('keeps the old list when a newer one cannot be read', async () => {
		const popover = await openDevices();
		popover.answers.getDevices = async () => ({ ok: false, problem: { kind: 'offline' } });
		fireEvent.click(screen.getByRole('button', { name: 'Look again' }));
		await popover.settle();
		expect(choice('Pocket phone')).toBeTruthy();
		expect(screen.getByRole('alert').textContent).toMatch(/offline/);
	});
});

// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Hotkey, HotkeyOutcome } from '../../../../app/hotkeys/actions.ts';
import type { AppState } from '../../../../app/state.ts';
import { active, signedIn } from '../fixtures.ts';
import { button, openSettings, press, withKeys } from './open-settings.ts';

const pin = { uri: 'spotify:playlist:1', title: 'Morning' } as const;

function withPin(...keys: readonly Hotkey[]): AppState {
	const state = signedIn();
	return {
		...state,
		settings: { ...state.settings, pins: [pin] },
		hotkeys: withKeys(state.hotkeys, pin.uri, ...keys),
	};
}

function withMute(...keys: readonly Hotkey[]): AppState {
	const state = signedIn();
	return { ...state, hotkeys: withKeys(state.hotkeys, 'mute', ...keys) };
}

const table = (): HTMLElement => screen.getByRole('table', { name: 'Hotkeys' });
const row = (title: string): HTMLElement =>
	within(table()).getByRole('row', { name: (name) => name.startsWith(title) });
const descriptionOf = (key: HTMLElement): string =>
	document.getElementById(key.getAttribute('aria-describedby') ?? '')?.textContent ?? '';

function record(name: RegExp): HTMLElement {
	const key = button(name);
	key.focus();
	fireEvent.click(key);
	return key;
}

describe('the table of hotkeys', () => {
	it('lists every action with its keys', async () => {
		await openSettings();
		expect(
			within(row('Play or pause')).getByRole('button', { name: /^Play or pause: .*Change/ }).textContent,
		).toBe('Play/Pause');
		expect(within(row('Unlike')).getAllByRole('button')).toEqual([button('Unlike: add a key')]);
	});

	it('shows several keys of one action', async () => {
		await openSettings(withMute(active('CommandOrControl+Alt+M'), active('F9')));
		expect(button('Mute: Ctrl+Alt+M. Change')).toBeTruthy();
		expect(button('Mute: F9. Change')).toBeTruthy();
	});

	it('lists pins by their title, at the end', async () => {
		await openSettings(withPin(active('F9')));
		const titles = within(table())
			.getAllByRole('rowheader')
			.map((header) => header.textContent);
		expect(titles.slice(-3)).toEqual(['Show Baton', 'Pinned', 'Morning']);
		expect(button('Morning: F9. Change')).toBeTruthy();
	});

	it('has no heading for pins where there is none', async () => {
		await openSettings();
		expect(within(table()).queryByText('Pinned')).toBeNull();
	});

	it('takes no sixth key', async () => {
		const popover = await openSettings(withMute(...['F5', 'F6', 'F7', 'F8', 'F9'].map(active)));
		const add = button('Mute: add a key');
		expect(add.getAttribute('aria-disabled')).toBe('true');
		fireEvent.click(add);
		fireEvent.keyDown(add, { key: 'F10', code: 'F10' });
		expect(popover.argumentsOf('bindHotkey')).toEqual([]);
	});

	it('resets all, and can take that back', async () => {
		const popover = await openSettings();
		popover.answers.resetHotkeys = async () => ({ json: 'the old keys' });
		press('Reset all');
		await popover.settle();
		expect(popover.argumentsOf('resetHotkeys')).toHaveLength(1);
		expect(popover.argumentsOf('importHotkeys')).toEqual([]);
		press('Undo');
		expect(popover.argumentsOf('importHotkeys')).toEqual([{ json: 'the old keys' }]);
	});
});

describe('recording a hotkey', () => {
	it('silences Baton’s own hotkeys while it listens, and only then', async () => {
		const popover = await openSettings();
		const key = record(/^Mute: Ctrl/);
		expect(button('Press keys…')).toBe(key);
		expect(popover.argumentsOf('setRecording')).toEqual([{ recording: true }]);
		fireEvent.blur(key);
		expect(popover.argumentsOf('setRecording')).toEqual([{ recording: true }, { recording: false }]);
	});

	it('puts the combination that was pressed in place of the key, not the modifiers on the way', async () => {
		const popover = await openSettings();
		const key = record(/^Mute: Ctrl/);
		fireEvent.keyDown(key, { key: 'Control', code: 'ControlLeft', ctrlKey: true });
		fireEvent.keyDown(key, { key: 'Alt', code: 'AltLeft', ctrlKey: true, altKey: true });
		fireEvent.keyDown(key, { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true });
		expect(popover.argumentsOf('bindHotkey')).toEqual([
			{
				target: 'mute',
				press: { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true, shiftKey: false, metaKey: false },
				replaces: 'CommandOrControl+Alt+Shift+M',
			},
		]);
		await popover.settle();
		expect(popover.argumentsOf('setRecording').at(-1)).toEqual({ recording: false });
	});

	it('says at the key how to remove or keep it', async () => {
		await openSettings();
		expect(descriptionOf(record(/^Mute: Ctrl/))).toBe('Backspace removes it, Escape keeps it.');
	});

	it('gives an action one more key, a media key alone if it is one', async () => {
		const popover = await openSettings();
		fireEvent.keyDown(record(/^Mute: add a key/), { key: 'AudioVolumeMute', code: 'AudioVolumeMute' });
		expect(popover.argumentsOf('bindHotkey')).toMatchObject([
			{ target: 'mute', press: { key: 'AudioVolumeMute', ctrlKey: false }, replaces: null },
		]);
	});

	it('gives a pin a key', async () => {
		const popover = await openSettings(withPin());
		fireEvent.keyDown(record(/^Morning: add a key/), { key: 'F9', code: 'F9' });
		expect(popover.argumentsOf('bindHotkey')).toMatchObject([{ target: pin.uri, press: { key: 'F9' } }]);
	});

	it('keeps the focus at the key that took the place of another', async () => {
		const popover = await openSettings();
		fireEvent.keyDown(record(/^Mute: Ctrl/), { key: 'F9', code: 'F9' });
		await popover.settle();
		popover.push(withMute(active('F9')));
		expect(document.activeElement).toBe(button('Mute: F9. Change'));
	});

	it.each(['Backspace', 'Delete'])('removes the key with %s, and the focus stays in its row', async (key) => {
		const popover = await openSettings();
		fireEvent.keyDown(record(/^Mute: Ctrl/), { key, code: key });
		expect(popover.argumentsOf('unbindHotkey')).toEqual([
			{ target: 'mute', accelerator: 'CommandOrControl+Alt+Shift+M' },
		]);
		popover.push(withMute());
		expect(document.activeElement).toBe(button('Mute: add a key'));
	});

	it('removes a key with the mouse', async () => {
		const popover = await openSettings(withMute(active('F8'), active('F9')));
		press('Mute: remove F9');
		expect(popover.argumentsOf('unbindHotkey')).toEqual([{ target: 'mute', accelerator: 'F9' }]);
	});

	it('removes nothing with Backspace where a key is to be added', async () => {
		const popover = await openSettings();
		fireEvent.keyDown(record(/^Mute: add a key/), { key: 'Backspace', code: 'Backspace' });
		expect(popover.argumentsOf('unbindHotkey')).toEqual([]);
		expect(button('Mute: add a key')).toBeTruthy();
	});

	it('is left with Escape, which goes no further', async () => {
		const popover = await openSettings();
		fireEvent.keyDown(record(/^Mute: Ctrl/), { key: 'Escape', code: 'Escape' });
		expect(popover.argumentsOf('bindHotkey')).toEqual([]);
		expect(screen.getByRole('main', { name: 'Settings' })).toBeTruthy();
		expect(button('Mute: Ctrl+Alt+Shift+M. Change')).toBeTruthy();
	});

	it('stops when the popover is hidden', async () => {
		const popover = await openSettings();
		record(/^Mute: Ctrl/);
		act(() => popover.emit('visibility', { visible: false }));
		expect(popover.argumentsOf('setRecording').at(-1)).toEqual({ recording: false });
	});

	it('lets Tab move on', async () => {
		await openSettings();
		const wasNotPrevented = fireEvent.keyDown(record(/^Mute: Ctrl/), { key: 'Tab', code: 'Tab' });
		expect(wasNotPrevented).toBe(true);
	});
});

describe('a key that was not accepted', () => {
	it.each<[HotkeyOutcome & { ok: false }, string]>([
		[{ ok: false, refusal: { why: 'taken' } }, 'Another program has that key.'],
		[
			{ ok: false, refusal: { why: 'usedBy', target: 'toggleLike' } },
			'That key is used for “Like or unlike”.',
		],
		[{ ok: false, refusal: { why: 'usedBy', target: pin.uri } }, 'That key is used for “Morning”.'],
		[{ ok: false, refusal: { why: 'tooMany' } }, 'No more than five keys each'],
		[{ ok: false, refusal: { why: 'byDesktop' } }, 'Your desktop takes media keys'],
	])('says why at the key (%j), and keeps the old one', async (outcome, words) => {
		const popover = await openSettings(withPin());
		popover.answers.bindHotkey = async () => outcome;
		fireEvent.keyDown(record(/^Mute: Ctrl/), { key: 'k', code: 'KeyK', ctrlKey: true });
		await popover.settle();
		expect(descriptionOf(button('Mute: Ctrl+Alt+Shift+M. Change'))).toContain(words);
	});

	it('says why where one was to be added', async () => {
		const popover = await openSettings();
		popover.answers.bindHotkey = async () => ({ ok: false, refusal: { why: 'taken' } });
		fireEvent.keyDown(record(/^Unlike: add a key/), { key: 'F9', code: 'F9' });
		await popover.settle();
		expect(descriptionOf(button('Unlike: add a key'))).toBe('Another program has that key.');
	});

	it('leads to the permission that it lacks', async () => {
		const popover = await openSettings();
		popover.answers.bindHotkey = async () => ({ ok: false, refusal: { why: 'needsPermission' } });
		fireEvent.keyDown(record(/^Mute: Ctrl/), { key: 'AudioVolumeMute', code: 'AudioVolumeMute' });
		await popover.settle();
		press('Ask macOS…');
		expect(popover.argumentsOf('askToPermitMediaKeys')).toHaveLength(1);
	});

	it('is recorded again when it was no hotkey at all', async () => {
		const popover = await openSettings();
		popover.answers.bindHotkey = async () => ({ ok: false, refusal: { why: 'malformed' } });
		fireEvent.keyDown(record(/^Mute: Ctrl/), { key: 'k', code: 'KeyK' });
		await popover.settle();
		expect(descriptionOf(button('Press keys…'))).toBe('Not usable. Try it with Ctrl or Alt.');
	});

	it('is forgotten when another one is recorded', async () => {
		const popover = await openSettings();
		popover.answers.bindHotkey = async () => ({ ok: false, refusal: { why: 'taken' } });
		fireEvent.keyDown(record(/^Mute: Ctrl/), { key: 'k', code: 'KeyK', ctrlKey: true });
		await popover.settle();
		expect(descriptionOf(record(/^Mute: Ctrl/))).not.toContain('Another program');
	});

	it('is forgotten when one of another action is recorded', async () => {
		const popover = await openSettings();
		popover.answers.bindHotkey = async () => ({ ok: false, refusal: { why: 'taken' } });
		const key = record(/^Mute: Ctrl/);
		fireEvent.keyDown(key, { key: 'k', code: 'KeyK', ctrlKey: true });
		await popover.settle();
		record(/^Unlike: add a key/);
		expect(descriptionOf(key)).toBe('');
	});
});

describe('what became of a saved key', () => {
	it.each<[Hotkey['status'], string]>([
		['active', ''],
		['taken', 'Used by another program'],
		['malformed', 'Not a usable combination'],
		['needsPermission', 'Needs your permission'],
		['byDesktop', 'Through the desktop'],
		['waiting', 'Waiting for the desktop'],
		['refused', 'Refused by the desktop'],
		['unsupported', 'Not possible on this desktop'],
	])('is said at the key, and only there: %s', async (status, words) => {
		await openSettings(withMute({ ...active('F8'), status }, active('F9')));
		expect(descriptionOf(button('Mute: F8. Change'))).toBe(words);
		expect(descriptionOf(button('Mute: F9. Change'))).toBe('');
	});

	it.each<[Hotkey['status'], RegExp]>([
		['needsPermission', /macOS gives media keys only/],
		['byDesktop', /hands them to Baton/],
		['waiting', /It may ask you/],
		['refused', /did not allow some keys/],
		['unsupported', /“baton toggle”/],
	])('is explained once, however many keys it is said at: %s', async (status, words) => {
		const state = signedIn();
		const hotkeys = state.hotkeys.map((one) => ({
			...one,
			keys: one.keys.map((key) => ({ ...key, status })),
		}));
		await openSettings({ ...state, hotkeys });
		expect(screen.getAllByText(words)).toHaveLength(1);
	});

	it('has a way to the permission that media keys need', async () => {
		const popover = await openSettings(withMute({ ...active('MediaStop'), status: 'needsPermission' }));
		press('Ask macOS…');
		expect(popover.argumentsOf('askToPermitMediaKeys')).toHaveLength(1);
	});
});

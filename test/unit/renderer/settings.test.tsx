// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { HotkeyOutcome, HotkeyStatus } from '../../../app/hotkeys/actions.ts';
import type { AppState } from '../../../app/state.ts';
import { firstStart, signedIn } from './fixtures.ts';
import { openPopover, type Popover } from './render.tsx';

async function openSettings(state: AppState = signedIn()): Promise<Popover> {
	const popover = await openPopover(state);
	act(() => popover.emit('visibility', { visible: true, view: 'settings' }));
	return popover;
}
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const press = (name: string | RegExp): void => void fireEvent.click(button(name));

describe('settings', () => {
	it('opens from the player with focus inside, and gives it back', async () => {
		await openPopover(signedIn());
		button('Settings').focus();
		press('Settings');
		expect(screen.getByRole('main', { name: 'Settings' })).toBe(document.activeElement);
		press('Back');
		expect(document.activeElement).toBe(button('Settings'));
	});

	it('shows the song again after the popover was hidden', async () => {
		const popover = await openSettings();
		act(() => popover.emit('visibility', { visible: false }));
		expect(screen.getByRole('heading', { name: 'Slow Light' })).toBeTruthy();
	});

	it('can be reached before the first sign-in', async () => {
		await openSettings(firstStart());
		press('Sign in…');
		expect(screen.getByRole('heading', { name: 'Welcome to Baton' })).toBeTruthy();
	});

	it('tells whose account it is, and signs out', async () => {
		const popover = await openSettings();
		expect(screen.getByText('Signed in as Robin')).toBeTruthy();
		expect(screen.getByText(/April 1, 2027|March 31, 2027/)).toBeTruthy();
		press('Sign out');
		expect(popover.argumentsOf('signOut')).toHaveLength(1);
	});

	it('says when the sign-in is kept for the session only, and copes without a name', async () => {
		const { session } = signedIn();
		if (session.kind !== 'signedIn') throw new Error('not signed in');
		await openSettings(signedIn({ session: { ...session, displayName: null, keptIn: 'session' } }));
		expect(screen.getByText('Signed in')).toBeTruthy();
		expect(screen.getByText('Kept only until Baton quits')).toBeTruthy();
	});

	it.each([
		['switch', 'Notify me of each new track', { notifications: false }],
		['switch', 'Start at login', { startAtLogin: true }],
		['radio', 'Dark', { theme: 'dark' }],
		['radio', '简体中文', { language: 'zh-CN' }],
	] as const)('changes a setting with a %s: %s', async (role, name, patch) => {
		const popover = await openSettings();
		fireEvent.click(screen.getByRole(role, { name }));
		expect(popover.argumentsOf('changeSettings')).toEqual([patch]);
	});

	it.each([
		['Show in the desktop’s media controls', { mediaControls: false }],
		['Leave them to Spotify’s app while it plays here', { stepAside: false }],
	])('offers on Linux to change “%s”', async (name, patch) => {
		const popover = await openSettings(signedIn({ mediaControls: 'shown' }));
		fireEvent.click(screen.getByRole('switch', { name }));
		expect(popover.argumentsOf('changeSettings')).toEqual([patch]);
	});

	it.each<[AppState['mediaControls'], RegExp]>([
		['aside', /Left to Spotify’s own app/],
		['unavailable', /Not to be had on this desktop/],
	])('says why the media controls do not show Baton: %s', async (mediaControls, words) => {
		await openSettings(signedIn({ mediaControls }));
		expect(screen.getByText(words)).toBeTruthy();
	});

	it('says nothing of media controls on systems that have none', async () => {
		await openSettings();
		expect(screen.queryByText(/media controls/)).toBeNull();
	});

	it('changes the volume step within its bounds', async () => {
		const state = signedIn();
		const popover = await openSettings({ ...state, settings: { ...state.settings, volumeStepPercent: 25 } });
		const step = screen.getByRole('slider', { name: 'Volume step' });
		fireEvent.keyDown(step, { key: 'ArrowRight' });
		fireEvent.keyDown(step, { key: 'ArrowLeft' });
		fireEvent.keyDown(step, { key: 'Home' });
		expect(popover.argumentsOf('changeSettings')).toEqual([
			{ volumeStepPercent: 25 },
			{ volumeStepPercent: 24 },
			{ volumeStepPercent: 1 },
		]);
	});

	it.each(['light', 'dark', 'system'] as const)('applies the %s theme', async (theme) => {
		const state = signedIn();
		await openPopover({ ...state, settings: { ...state.settings, theme } });
		expect(document.documentElement.dataset.theme).toBe(theme);
	});

	it('enters and leaves the demo', async () => {
		const popover = await openSettings(signedIn({ demo: true }));
		fireEvent.click(screen.getByRole('switch', { name: /Demo/ }));
		expect(popover.argumentsOf('setDemo')).toEqual([{ demo: false }]);
	});

	it('quits', async () => {
		const popover = await openSettings();
		press('Quit Baton');
		expect(popover.argumentsOf('quit')).toHaveLength(1);
	});
});

describe('recording a hotkey', () => {
	const record = (name: RegExp): HTMLElement => {
		const key = button(name);
		key.focus();
		fireEvent.click(key);
		return key;
	};

	it('silences Baton’s own hotkeys while it listens, and only then', async () => {
		const popover = await openSettings();
		const key = record(/^Mute:/);
		expect(button('Press keys…')).toBe(key);
		expect(popover.argumentsOf('setRecording')).toEqual([{ recording: true }]);
		fireEvent.blur(key);
		expect(popover.argumentsOf('setRecording')).toEqual([{ recording: true }, { recording: false }]);
	});

	it('binds the combination that was pressed, not the modifiers on the way', async () => {
		const popover = await openSettings();
		const key = record(/^Mute:/);
		fireEvent.keyDown(key, { key: 'Control', code: 'ControlLeft', ctrlKey: true });
		fireEvent.keyDown(key, { key: 'Alt', code: 'AltLeft', ctrlKey: true, altKey: true });
		fireEvent.keyDown(key, { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true });
		expect(popover.argumentsOf('bindHotkey')).toEqual([
			{
				action: 'mute',
				press: { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true, shiftKey: false, metaKey: false },
			},
		]);
		await popover.settle();
		expect(popover.argumentsOf('setRecording').at(-1)).toEqual({ recording: false });
	});

	it('takes a media key alone', async () => {
		const popover = await openSettings();
		fireEvent.keyDown(record(/^Stop:/), { key: 'MediaStop', code: 'MediaStop' });
		expect(popover.argumentsOf('bindHotkey')).toMatchObject([
			{ action: 'stop', press: { key: 'MediaStop', ctrlKey: false } },
		]);
	});

	it.each(['Backspace', 'Delete'])('removes the key with %s', async (key) => {
		const popover = await openSettings();
		fireEvent.keyDown(record(/^Mute:/), { key, code: key });
		expect(popover.argumentsOf('bindHotkey')).toEqual([{ action: 'mute', press: null }]);
	});

	it('is left with Escape, which goes no further', async () => {
		const popover = await openSettings();
		fireEvent.keyDown(record(/^Mute:/), { key: 'Escape', code: 'Escape' });
		expect(popover.argumentsOf('bindHotkey')).toEqual([]);
		expect(screen.getByRole('main', { name: 'Settings' })).toBeTruthy();
		expect(button('Mute: Ctrl+Alt+Shift+M. Change')).toBeTruthy();
	});

	it('stops when the popover is hidden', async () => {
		const popover = await openSettings();
		record(/^Mute:/);
		act(() => popover.emit('visibility', { visible: false }));
		expect(popover.argumentsOf('setRecording').at(-1)).toEqual({ recording: false });
	});

	it.each<[HotkeyOutcome & { ok: false }, string]>([
		[{ ok: false, refusal: { why: 'taken' } }, 'Another program uses this key.'],
		[{ ok: false, refusal: { why: 'usedBy', action: 'like' } }, 'Already used for “Like or unlike”.'],
		[{ ok: false, refusal: { why: 'needsPermission' } }, 'Allow Baton under'],
		[{ ok: false, refusal: { why: 'byDesktop' } }, 'Your desktop takes media keys'],
	])('says at the key why it was refused (%j), and keeps the old one', async (outcome, words) => {
		const popover = await openSettings();
		popover.answers.bindHotkey = async () => outcome;
		fireEvent.keyDown(record(/^Mute:/), { key: 'k', code: 'KeyK', ctrlKey: true });
		await popover.settle();
		const key = button('Mute: Ctrl+Alt+Shift+M. Change');
		expect(document.getElementById(key.getAttribute('aria-describedby') ?? '')?.textContent).toContain(words);
	});

	it('goes on listening after a press that is no hotkey', async () => {
		const popover = await openSettings();
		popover.answers.bindHotkey = async () => ({ ok: false, refusal: { why: 'malformed' } });
		fireEvent.keyDown(record(/^Mute:/), { key: 'k', code: 'KeyK' });
		await popover.settle();
		expect(screen.getByText('This is not a usable key combination.')).toBeTruthy();
		expect(button('Press keys…')).toBeTruthy();
	});

	it('lets Tab move on', async () => {
		await openSettings();
		const wasNotPrevented = fireEvent.keyDown(record(/^Mute:/), { key: 'Tab', code: 'Tab' });
		expect(wasNotPrevented).toBe(true);
	});

	it.each<[HotkeyStatus, string]>([
		[{ accelerator: 'MediaStop', label: 'MediaStop', status: 'taken' }, 'Another program uses this key.'],
		[
			{ accelerator: 'Nonsense+', label: 'Nonsense+', status: 'malformed' },
			'This is not a usable key combination.',
		],
		[
			{ accelerator: 'MediaStop', label: 'MediaStop', status: 'waiting' },
			'Waiting for the desktop to allow this key.',
		],
		[{ accelerator: 'MediaStop', label: 'MediaStop', status: 'needsPermission' }, 'Allow Baton under'],
		[{ accelerator: 'MediaStop', label: 'MediaStop', status: 'byDesktop' }, 'Your desktop takes media keys'],
	])('shows what became of a saved key: %j', async (stop, words) => {
		const state = signedIn();
		await openSettings({ ...state, hotkeys: { ...state.hotkeys, stop } });
		expect(screen.getByText(new RegExp(words.replace('.', '\\.')))).toBeTruthy();
	});

	it('resets all', async () => {
		const popover = await openSettings();
		press('Reset all hotkeys');
		expect(popover.argumentsOf('resetHotkeys')).toHaveLength(1);
	});
});

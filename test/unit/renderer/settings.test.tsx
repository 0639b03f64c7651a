// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../app/bridge/contract.ts';
import type { AppState } from '../../../app/state.ts';
import { firstStart, signedIn } from './fixtures.ts';
import { openPopover } from './render.tsx';
import { button, openSettings, press } from './views/open-settings.ts';

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
		['radio', 'Not over fullscreen programs', { notifications: 'notOverFullscreen' }],
		['radio', 'Only when I press “Show the song”', { notifications: 'onHotkey' }],
		['radio', 'Never', { notifications: 'never' }],
		['radio', '1 min', { keepPopoverMinutes: 1 }],
		['radio', '1 hr', { keepPopoverMinutes: 60 }],
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
		['Step aside while Spotify’s app plays here', { stepAside: false }],
	])('offers on Linux to change “%s”', async (name, patch) => {
		const popover = await openSettings(signedIn({ mediaControls: 'shown' }));
		fireEvent.click(screen.getByRole('switch', { name }));
		expect(popover.argumentsOf('changeSettings')).toEqual([patch]);
	});

	it.each<[AppState['mediaControls'], RegExp]>([
		['aside', /Left to Spotify’s own app/],
		['unavailable', /Not available on this desktop/],
	])('says why the media controls do not show Baton: %s', async (mediaControls, words) => {
		await openSettings(signedIn({ mediaControls }));
		expect(screen.getByText(words)).toBeTruthy();
	});

	it('says nothing of media controls on systems that have none', async () => {
		await openSettings();
		expect(screen.queryByText(/media controls/)).toBeNull();
	});

	it('shows how long the popover is kept when that was written into the file', async () => {
		const state = signedIn();
		await openSettings({ ...state, settings: { ...state.settings, keepPopoverMinutes: 25 } });
		const choices = within(screen.getByRole('radiogroup', { name: 'Stay ready' }));
		expect(choices.getAllByRole('radio').map((radio) => radio.parentElement?.textContent)).toEqual([
			'1 min',
			'10 min',
			'25 min',
			'1 hr',
			'Always',
		]);
		expect(choices.getByRole<HTMLInputElement>('radio', { name: '25 min' }).checked).toBe(true);
	});

	it('keeps the popover for good', async () => {
		const popover = await openSettings();
		const choices = within(screen.getByRole('radiogroup', { name: 'Stay ready' }));
		fireEvent.click(choices.getByRole('radio', { name: 'Always' }));
		expect(popover.argumentsOf('changeSettings')).toEqual([{ keepPopoverMinutes: null }]);
		const state = signedIn();
		popover.push({ ...state, settings: { ...state.settings, keepPopoverMinutes: null } });
		expect(choices.getByRole<HTMLInputElement>('radio', { name: 'Always' }).checked).toBe(true);
	});

	it.each([
		['darwin', 'Song beside the icon in the menu bar', { songBesideIcon: true }],
		['win32', 'As a window in the taskbar', { inTaskbar: true }],
	] as const)('offers on %s only: %s', async (platform, name, patch) => {
		const popover = await openSettings(signedIn(), { platform });
		fireEvent.click(screen.getByRole('switch', { name }));
		expect(popover.argumentsOf('changeSettings')).toEqual([patch]);
		popover.push(signedIn(), { platform: 'linux' });
		expect(screen.queryByRole('switch', { name })).toBeNull();
	});

	it.each<[AppState['loginItem'], boolean, boolean]>([
		['disabled', true, true],
		['failed', true, true],
		['registered', true, false],
		['unknown', true, false],
		['absent', false, false],
		['foreign', false, false],
	])(
		'tells where to look when the login item is %s although wanted: %s',
		async (loginItem, startAtLogin, isSaid) => {
			const state = signedIn({ loginItem });
			await openSettings({ ...state, settings: { ...state.settings, startAtLogin } });
			expect(screen.queryByText(/The self-check below tells why/) !== null).toBe(isSaid);
		},
	);

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

	it('leads to the self-check, and the focus comes back', async () => {
		const popover = await openSettings();
		button('Open').focus();
		press('Open');
		await popover.settle();
		expect(screen.getByRole('main', { name: 'Self-check' })).toBeTruthy();
		press('Back');
		expect(document.activeElement).toBe(button('Open'));
	});

	it('quits', async () => {
		const popover = await openSettings();
		press('Quit Baton');
		expect(popover.argumentsOf('quit')).toHaveLength(1);
	});
});

describe('notifications', () => {
	const section = (): string => screen.getByRole('region', { name: 'Notify me of new songs' }).textContent;

	it.each<[AppState['notifications'], Snapshot['platform'], RegExp]>([
		['refused', 'darwin', /System Settings › Notifications/],
		['refused', 'win32', /Settings › System › Notifications/],
		['refused', 'linux', /in its notification settings/],
		['unavailable', 'linux', /Install a program that does/],
	])('tells what to do where they are %s on %s', async (notifications, platform, words) => {
		await openSettings(signedIn({ notifications }), { platform });
		expect(section()).toMatch(words);
	});

	it.each(['unknown', 'working'] as const)('has nothing to say where they are %s', async (notifications) => {
		await openSettings(signedIn({ notifications }));
		expect(section()).toBe(
			'Notify me of new songsAlwaysNot over fullscreen programsOnly when I press “Show the song”Never',
		);
	});

	it.each<[Snapshot['platform'], boolean]>([
		['darwin', true],
		['linux', false],
	])('leaves fullscreen to a Focus on macOS: %s', async (platform, isSaid) => {
		const state = signedIn();
		const settings = { ...state.settings, notifications: 'notOverFullscreen' } as const;
		await openSettings({ ...state, settings }, { platform });
		expect(section().includes('a Focus')).toBe(isSaid);
	});
});

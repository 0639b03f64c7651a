import type { Locator } from '@playwright/test';
import type { EmbeddedSpotify } from '../../app/demo/embedded-spotify.ts';
import { en } from '../../app/messages/en.ts';
import { phrase } from '../../app/messages/phrase.ts';
import type { Desktop } from './desktop.ts';
import { addKey, keyOf } from './hotkey-table.ts';
import { button, title } from './popover.ts';
import { commandsTo, eventually, expect, test } from './spotify.ts';
import { listNamed, menuItem, pageTitle, rowTitle, tab, titleAt, toast } from './views/view.ts';

/** Far more than there is to reach in any view. */
const MOST_STEPS = 80;

/** What a person does who has no pointer. Every key goes to what has the focus, which is never nothing. */
interface Hands {
	press(...keys: readonly string[]): Promise<void>;
	type(text: string): Promise<void>;
	/** Presses a key, Tab unless told, until the focus is there. */
	goTo(target: Locator, key?: string): Promise<void>;
}

function handsOn(desktop: Desktop): Hands {
	const focused = desktop.popover().locator(':focus');

	async function press(...keys: readonly string[]): Promise<void> {
		for (const key of keys) {
			await focused.press(key);
			await expect(focused, `the focus after ${key}`).toHaveCount(1);
		}
	}

	return {
		press,
		async type(text) {
			await focused.pressSequentially(text);
		},
		async goTo(target, key = 'Tab') {
			await target.waitFor();
			for (let step = 0; step < MOST_STEPS; step++) {
				if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
				await press(key);
			}
			throw new Error(`${key} does not lead to ${target}.`);
		},
	};
}

/** Waits until Spotify was asked for it, with whatever values where none are named. */
const done = (embedded: EmbeddedSpotify, command: string): Promise<void> =>
	eventually(() => commandsTo(embedded).some((one) => one === command || one.startsWith(`${command}?`))).toBe(
		true,
	);

test('conducts', async ({ desktop, embedded }) => {
	const { press, goTo } = handsOn(desktop);
	const popover = desktop.popover();

	await test.step('from anywhere in the player', async () => {
		await press(' ');
		await done(embedded, 'PUT /me/player/pause');
		await press(' ');
		await done(embedded, 'PUT /me/player/play');
		await press('ArrowUp');
		await done(embedded, 'PUT /me/player/volume?volume_percent=65');
		await press('ArrowRight');
		await done(embedded, 'PUT /me/player/seek');
	});

	await test.step('with each control', async () => {
		await goTo(button(desktop, en.player.like));
		await press('Enter');
		await done(embedded, 'PUT /me/library');
		await goTo(popover.getByRole('slider', { name: en.player.position }));
		await press('PageDown');
		await goTo(button(desktop, en.player.shuffle));
		await press(' ');
		await done(embedded, 'PUT /me/player/shuffle?state=true');
		await press(' ');
		await done(embedded, 'PUT /me/player/shuffle?state=false');
		await goTo(button(desktop, en.player.next));
		await press('Enter');
		await done(embedded, 'POST /me/player/next');
		await goTo(button(desktop, en.player.previous), 'Shift+Tab');
		await press('Enter');
		await done(embedded, 'POST /me/player/previous');
		await goTo(button(desktop, en.player.repeatOff));
		await press('Enter');
		await done(embedded, 'PUT /me/player/repeat?state=context');
		await goTo(button(desktop, en.player.mute));
		await press('Enter');
		await done(embedded, 'PUT /me/player/volume?volume_percent=0');
		await press('Enter');
		await goTo(popover.getByRole('slider', { name: en.player.volume }));
		await press('ArrowLeft');
		await done(embedded, 'PUT /me/player/volume?volume_percent=60');
	});

	await test.step('closes', async () => {
		await popover.locator(':focus').press('Escape');
		await eventually(() => desktop.isPopoverVisible()).toBe(false);
	});
});

test('chooses what comes next, and where it comes out', async ({ desktop, embedded }) => {
	const { press, goTo } = handsOn(desktop);
	const popover = desktop.popover();

	await test.step('another device, and back to where one was', async () => {
		const devices = popover.locator('#open-devices');
		await goTo(devices);
		await press('Enter');
		await goTo(popover.locator('.device-choice').first());
		await press('ArrowDown', 'Enter');
		await done(embedded, 'PUT /me/player');
		await press('Escape');
		await expect(devices).toBeFocused();
	});

	await test.step('plays from the queue', async () => {
		await goTo(button(desktop, en.nav.queue), 'Shift+Tab');
		await press('Enter');
		const list = listNamed(desktop, en.queue.next);
		const next = await titleAt(list, 1);
		await goTo(rowTitle(list, await titleAt(list, 0)));
		await press('ArrowDown', 'Enter');
		await press('Escape');
		await expect(title(desktop)).toHaveText(next);
		await expect(button(desktop, en.nav.queue)).toBeFocused();
	});
});

test('finds, keeps and arranges', async ({ desktop, embedded }) => {
	test.slow();
	const { press, type, goTo } = handsOn(desktop);
	const popover = desktop.popover();
	const said = (text: string): Promise<void> => expect(toast(desktop)).toContainText(text);

	/** Opens the menu of the row that has the focus, and chooses from it; the focus comes back. */
	async function chooseFromMenu(item: string): Promise<void> {
		await press('.');
		await expect(menuItem(desktop, item)).not.toHaveAttribute('aria-disabled', 'true');
		await goTo(menuItem(desktop, item), 'ArrowDown');
		await press('Enter');
	}

	await test.step('search: by text, by kind, and the results', async () => {
		await press('/');
		await type('lighthouse');
		const songs = listNamed(desktop, en.kind.track);
		const first = await titleAt(songs, 0);
		await press('ArrowDown');
		await expect(rowTitle(songs, first)).toBeFocused();
		await press('Enter');
		await expect(popover.locator('.mini-player')).toContainText(first);
		await chooseFromMenu(en.menu.addToQueue);
		await said(en.menu.queued);
		await chooseFromMenu(en.menu.details);
		await expect(pageTitle(desktop)).toHaveText(first);
		await press('Escape');
		await goTo(popover.getByRole('radio', { name: en.kind.track, exact: true }), 'Shift+Tab');
		await press('ArrowRight');
		await titleAt(listNamed(desktop, en.kind.album), 0);
		await press('/', 'Escape');
		await expect(popover.getByRole('textbox', { name: en.nav.search })).toHaveValue('');
	});

	await test.step('the keys, and back to where one was', async () => {
		await goTo(tab(desktop, 'library'));
		await press('?');
		await expect(popover.getByRole('dialog', { name: en.keys.title })).toBeVisible();
		await press('Escape');
		await expect(tab(desktop, 'library')).toBeFocused();
	});

	const playlist = 'Written by Hand';

	await test.step('library: a new playlist', async () => {
		await press('Enter');
		await goTo(popover.locator('#create-playlist'));
		await press('Enter');
		await type(playlist);
		await press('Enter');
		await expect(pageTitle(desktop)).toHaveText(playlist);
		await press('Escape');
	});

	await test.step('library: like, and add to the playlist', async () => {
		await goTo(popover.getByRole('radio', { name: en.section.playlists, exact: true }));
		await press('ArrowRight');
		const list = listNamed(desktop, en.section.tracks);
		await goTo(rowTitle(list, await titleAt(list, 0)));
		await press('ArrowDown', 'End', 'Home', 'PageDown', 'Home');
		await chooseFromMenu(en.menu.unlike);
		await said(en.menu.unliked);
		await press('Control+z');
		await said(en.menu.liked);
		for (let row = 0; row < 2; row++) {
			await chooseFromMenu(en.menu.addToPlaylist);
			const chooser = popover.getByRole('dialog');
			await goTo(chooser.getByRole('textbox'));
			await type(playlist);
			await goTo(rowTitle(chooser, playlist));
			await press('Enter');
			await said(phrase(en, 'menu', 'addedTo', { name: playlist }));
			await press('ArrowDown');
		}
	});

	await test.step('playlist: open, play, rename, reorder, remove', async () => {
		await goTo(popover.getByRole('radio', { name: en.section.tracks, exact: true }), 'Shift+Tab');
		await press('ArrowLeft');
		const playlists = listNamed(desktop, en.section.playlists);
		await goTo(rowTitle(playlists, await titleAt(playlists, 0)));
		await goTo(rowTitle(playlists, playlist), 'ArrowDown');
		await press('Enter');
		await expect(pageTitle(desktop)).toHaveText(playlist);
		await goTo(popover.locator('#playlist-edit'));
		await press('Enter');
		await press('Control+a');
		await type('By Hand');
		await press('Enter');
		await expect(pageTitle(desktop)).toHaveText('By Hand');
		await expect(popover.locator('#playlist-edit')).toBeFocused();

		const items = listNamed(desktop, 'By Hand');
		const [first, second] = [await titleAt(items, 0), await titleAt(items, 1)];
		await goTo(button(desktop, phrase(en, 'playlist', 'move', { title: first })));
		await press(' ', 'ArrowDown', ' ');
		await expect.poll(() => titleAt(items, 0)).toBe(second);
		await eventually(() => commandsTo(embedded).some((one) => /^PUT \/playlists\/\w+\/items/.test(one))).toBe(
			true,
		);
		await goTo(rowTitle(items, first), 'Shift+Tab');
		await press('Delete');
		await expect(rowTitle(items, first)).toHaveCount(0);
		await said(en.menu.removed);
		await press('Control+z');
		await expect(rowTitle(items, first)).toBeVisible();
		await goTo(rowTitle(items, second), 'ArrowUp');
		await press('Enter');
		await eventually(() => embedded.listener.display()?.isPlaying).toBe(true);
	});

	await test.step('what has a page: play, save and pin', async () => {
		await goTo(popover.locator('#page-more'), 'Shift+Tab');
		await press('Enter');
		await goTo(menuItem(desktop, en.menu.pin), 'ArrowDown');
		await press('Enter');
		await said(en.menu.pinned);
		await press('Escape');
		const pins = popover.getByRole('list', { name: en.pins.title });
		await goTo(rowTitle(pins, 'By Hand'), 'Shift+Tab');
		await press('Enter');
		await expect(pageTitle(desktop)).toHaveText('By Hand');
		await press('Escape');
		await expect(rowTitle(pins, 'By Hand')).toBeFocused();
	});

	await test.step('home', async () => {
		await goTo(tab(desktop, 'home'));
		await press('Enter');
		const recent = listNamed(desktop, en.shelf.recentlyPlayed);
		await goTo(rowTitle(recent, await titleAt(recent, 0)));
		await press('ArrowDown');
		await goTo(button(desktop, en.shelf.showAll).first(), 'Shift+Tab');
		await press('Enter');
		await expect(title(desktop)).toHaveText(en.shelf.recentlyPlayed);
		await press('Escape');
		await expect(button(desktop, en.shelf.showAll).first()).toBeFocused();
	});
});

test('sets up, and signs out', async ({ desktop }) => {
	const { press, goTo } = handsOn(desktop);
	const popover = desktop.popover();
	await goTo(button(desktop, en.settings.title));
	await press('Enter');
	await goTo(popover.getByRole('radio', { name: en.settings.themeSystem }).first());
	await press('ArrowRight', 'ArrowRight');
	await expect(popover.locator('html')).toHaveAttribute('data-theme', 'dark');
	await goTo(popover.getByRole('radio', { name: en.settings.notifyAlways }).last());
	await press('ArrowDown');
	await expect(popover.getByRole('radio', { name: en.settings.notifyNotOverFullscreen })).toBeChecked();

	await goTo(keyOf(desktop, 'shuffle'));
	await press('Enter');
	await press('Control+Alt+J');
	await eventually(() => desktop.hotkeys()).toContain('CommandOrControl+Alt+J');
	await goTo(addKey(desktop, 'shuffle'));
	await press('Enter');
	await press('Control+Alt+K');
	await eventually(() => desktop.hotkeys()).toContain('CommandOrControl+Alt+K');
	await goTo(keyOf(desktop, 'shuffle').last(), 'Shift+Tab');
	await press('Enter');
	await press('Backspace');
	await eventually(() => desktop.hotkeys()).not.toContain('CommandOrControl+Alt+K');
	await expect(addKey(desktop, 'shuffle')).toBeFocused();

	await goTo(button(desktop, en.settings.openSelfCheck));
	await press('Enter');
	await goTo(button(desktop, en.selfCheck.copy));
	await press('Enter');
	await eventually(() => desktop.clipboard()).toContain(en.check.hotkeys);
	await press('Escape');
	await expect(button(desktop, en.settings.openSelfCheck)).toBeFocused();

	await goTo(button(desktop, en.settings.signOut), 'Shift+Tab');
	await press('Enter');
	await expect(button(desktop, en.tray.signIn)).toBeFocused();
});

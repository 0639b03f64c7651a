import type { Locator } from '@playwright/test';
import { accessModes } from '../../../app/demo/access-mode.ts';
import { en } from '../../../app/messages/en.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import { blackAndWhitePng } from '../../support/picture-files.ts';
import type { Desktop } from '../desktop.ts';
import { button } from '../popover.ts';
import { commandsTo, eventually, expect, test } from '../spotify.ts';
import { makePlaylist } from './own-playlist.ts';
import { listNamed, menuItem, openMenuOf, openPage, pageTitle, rowTitle, titlesIn, toast } from './view.ts';

const words = en.playlist;

const sheet = (desktop: Desktop): Locator => desktop.popover().getByRole('dialog');
const field = (desktop: Desktop, name: string): Locator =>
	sheet(desktop).getByRole('textbox', { name, exact: true });
const undo = (desktop: Desktop): Promise<void> =>
	toast(desktop).getByRole('button', { name: en.list.undo }).click();
const grip = (list: Locator, title: string): Locator =>
	list.getByRole('button', { name: phrase(en, 'playlist', 'move', { title }), exact: true });

async function boxOf(element: Locator) {
	const box = await element.boundingBox();
	if (!box) throw new Error('It is not drawn');
	return box;
}

for (const mode of accessModes) {
	test.describe(`playlists, ${mode}`, () => {
		test.use({ mode });

		test('one is made for a song, and asks before it takes that twice', async ({ desktop, embedded }) => {
			const { uri, songs } = await makePlaylist(embedded, `Source ${mode}`, 2);
			const name = `Made for a song ${mode}`;
			await openPage(desktop, uri);
			const [song] = songs;
			const list = listNamed(desktop, `Source ${mode}`);

			await openMenuOf(list, song?.name ?? '');
			await menuItem(desktop, en.menu.addToPlaylist).click();
			await sheet(desktop).getByRole('button', { name: words.create }).click();
			await field(desktop, words.name).fill(name);
			await field(desktop, words.name).press('Enter');
			await expect(toast(desktop)).toContainText(phrase(en, 'menu', 'addedTo', { name }));
			await expect(pageTitle(desktop)).toHaveText(`Source ${mode}`);

			await openMenuOf(list, song?.name ?? '');
			await menuItem(desktop, en.menu.addToPlaylist).click();
			await field(desktop, words.filter).fill('MADE FOR');
			await expect(titlesIn(sheet(desktop))).toHaveText([name]);
			await rowTitle(sheet(desktop), name).click();
			await expect(sheet(desktop)).toContainText(phrase(en, 'menu', 'inPlaylistAlready', { name }));
			await expect(sheet(desktop).getByRole('button', { name: en.menu.addAnyway })).toBeFocused();
			await sheet(desktop).getByRole('button', { name: en.menu.addAnyway }).click();
			await expect(toast(desktop)).toContainText(phrase(en, 'menu', 'addedTo', { name }));
			await expect(sheet(desktop)).toHaveCount(0);
			await undo(desktop);
			await eventually(() =>
				commandsTo(embedded).filter((command) => command.startsWith('DELETE')),
			).toHaveLength(1);
		});

		test('one’s own is renamed and described', async ({ desktop, embedded }) => {
			const name = `Renamed ${mode}`;
			const { uri } = await makePlaylist(embedded, `Name ${mode}`, 1);
			await openPage(desktop, uri);
			await button(desktop, words.edit).click();
			await expect(field(desktop, words.name)).toBeFocused();
			await field(desktop, words.name).fill('');
			await button(desktop, words.save).click();
			await expect(sheet(desktop)).toContainText(words.nameMissing);
			await field(desktop, words.name).fill(name);
			await field(desktop, words.description).fill('Said in a few words');
			await button(desktop, words.save).click();
			await expect(pageTitle(desktop)).toHaveText(name);
			await expect(desktop.popover().getByText('Said in a few words')).toBeVisible();
			await expect(button(desktop, words.edit)).toBeFocused();
		});

		test('songs are moved by keyboard, by pointer, and back', async ({ desktop, embedded }) => {
			const name = `Moved ${mode}`;
			const { uri, songs, entries } = await makePlaylist(embedded, name, 6);
			const inOrder = (...order: number[]) => order.map((index) => songs[index]?.uri);
			await openPage(desktop, uri);
			const list = listNamed(desktop, name);
			embedded.requests.clear();

			await grip(list, songs[0]?.name ?? '').focus();
			for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'Space']) {
				await desktop.popover().locator(':focus').press(key);
			}
			await expect(toast(desktop)).toContainText(phrase(en, 'playlist', 'moved', { position: 3, count: 6 }));
			await expect(grip(list, songs[0]?.name ?? '')).toBeFocused();
			expect(await entries()).toEqual(inOrder(1, 2, 0, 3, 4, 5));

			await grip(list, songs[1]?.name ?? '').dragTo(grip(list, songs[0]?.name ?? ''), {
				targetPosition: { x: 16, y: 30 },
			});
			await expect(toast(desktop)).toContainText(phrase(en, 'playlist', 'moved', { position: 3, count: 6 }));
			expect(await entries()).toEqual(inOrder(2, 0, 1, 3, 4, 5));
			expect(commandsTo(embedded).filter((command) => command.startsWith('PUT'))).toHaveLength(2);

			await undo(desktop);
			await eventually(entries).toEqual(inOrder(1, 2, 0, 3, 4, 5));
			await expect(titlesIn(list).first()).toHaveText(songs[1]?.name ?? '');
		});

		test('a long one scrolls while a song is dragged to its end', async ({ desktop, embedded }) => {
			const name = `Long ${mode}`;
			const { uri, songs, entries } = await makePlaylist(embedded, name, 25);
			await openPage(desktop, uri);
			const list = listNamed(desktop, name);
			const { mouse } = list.page();
			const start = await boxOf(grip(list, songs[0]?.name ?? ''));
			const view = await boxOf(desktop.popover().locator('.scroller'));
			await mouse.move(start.x + 16, start.y + 16);
			await mouse.down();
			await mouse.move(start.x + 16, view.y + view.height - 5, { steps: 3 });
			await expect(rowTitle(list, songs[24]?.name ?? '')).toBeInViewport();
			await expect(list.locator('.dragged')).toHaveText(songs[0]?.name ?? '');
			await mouse.up();
			await eventually(async () => (await entries()).at(-1)).toBe(songs[0]?.uri);
		});

		test('a song is removed, and put back where it was', async ({ desktop, embedded }) => {
			const name = `Removed ${mode}`;
			const { uri, songs, entries } = await makePlaylist(embedded, name, 3);
			await openPage(desktop, uri);
			const list = listNamed(desktop, name);
			await rowTitle(list, songs[1]?.name ?? '').focus();
			await rowTitle(list, songs[1]?.name ?? '').press('Delete');
			await expect(toast(desktop)).toContainText(en.menu.removed);
			await expect(titlesIn(list)).toHaveCount(2);
			await expect(rowTitle(list, songs[2]?.name ?? '')).toBeFocused();
			expect(await entries()).toEqual([songs[0]?.uri, songs[2]?.uri]);
			await undo(desktop);
			await eventually(entries).toEqual(songs.map((song) => song.uri));
			await expect(titlesIn(list).nth(1)).toHaveText(songs[1]?.name ?? '');
		});

		test('a picture is chosen, and shown', async ({ desktop, embedded }) => {
			const name = `Pictured ${mode}`;
			const { uri } = await makePlaylist(embedded, name, 4);
			await openPage(desktop, uri);
			const cover = desktop.popover().locator('.page-head .cover-box img');
			const before = await cover.getAttribute('src');
			await button(desktop, en.page.moreActions).click();
			await menuItem(desktop, words.changePicture).click();
			await sheet(desktop)
				.locator('input[type=file]')
				.setInputFiles({ name: 'squares.png', mimeType: 'image/png', buffer: blackAndWhitePng(300, 200) });
			await expect(sheet(desktop)).toContainText(en.playlistCover.shown, { timeout: 15_000 });
			await sheet(desktop).getByRole('button', { name: en.menu.close }).click();
			await expect(cover).not.toHaveAttribute('src', before ?? '');
			expect(await cover.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
			await expect(button(desktop, en.page.moreActions)).toBeFocused();
		});

		test('those of others are followed, and no longer', async ({ desktop, embedded }) => {
			const [own] = embedded.catalogue.playlists.values();
			const other = [...embedded.catalogue.playlists.values()].findLast(({ owner }) => owner !== own?.owner);
			await openPage(desktop, `spotify:playlist:${other?.id}`);
			await expect(pageTitle(desktop)).toHaveText(other?.name ?? '');
			if (mode === 'development-2026') await expect(desktop.popover().getByText(words.closed)).toBeVisible();
			const isFollowed = (await button(desktop, en.menu.unfollow).count()) > 0;
			const [first, second] = isFollowed
				? [en.menu.unfollow, en.menu.follow]
				: [en.menu.follow, en.menu.unfollow];
			await button(desktop, first).click();
			await expect(button(desktop, second)).toBeVisible();
			await undo(desktop);
			await expect(button(desktop, first)).toBeVisible();
			await button(desktop, en.player.play).click();
			await eventually(() => embedded.listener.display()?.isPlaying).toBe(true);
		});
	});
}

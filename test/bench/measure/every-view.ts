import type { Locator } from '@playwright/test';
import { en } from '../../../app/messages/en.ts';
import type { SignedInStage } from './signed-in-stage.ts';

/** Something that the popover can show, and the way there from anywhere else. */
export interface ViewToOpen {
	readonly name: string;
	readonly open: () => Promise<unknown>;
}

/** Every tab, section, page, menu and sheet, of which those that need rows are left out when `withRows` is false. */
export function everyView(stage: SignedInStage, withRows: boolean): readonly ViewToOpen[] {
	const { page, popover, body, embedded } = stage;
	const { catalogue } = embedded;
	const tabs = popover.getByRole('navigation', { name: en.nav.tabs });
	const button = (name: string): Locator => popover.getByRole('button', { name, exact: true });
	const openTab = (name: string): Promise<void> => tabs.getByRole('button', { name, exact: true }).click();
	const chip = (name: string): Locator => popover.getByRole('radiogroup').getByText(name, { exact: true });
	const field = popover.getByRole('textbox', { name: en.nav.search });

	async function search(text: string): Promise<void> {
		await openTab(en.nav.search);
		await field.fill(text);
	}

	const searchFor = (kind: string): ViewToOpen => ({
		name: `search for ${kind}`,
		async open() {
			await search('a');
			await chip(kind).click();
		},
	});

	const section = (name: string): ViewToOpen => ({
		name: `library, ${name}`,
		async open() {
			await openTab(en.nav.library);
			await chip(name).click();
		},
	});

	const pageOf = (kind: string, ids: ReadonlyMap<string, unknown>): ViewToOpen => ({
		name: `${kind} page`,
		async open() {
			const [id = ''] = ids.keys();
			await search(`https://open.spotify.com/${kind}/${id}`);
		},
	});

	async function openFirstPlaylist(): Promise<void> {
		await section(en.section.playlists).open();
		await popover.getByRole('grid').getByRole('button').first().click();
	}

	async function openFirstMenu(): Promise<void> {
		await section(en.section.tracks).open();
		await popover.getByRole('grid').locator('[aria-haspopup="menu"]').first().click();
	}

	const always: readonly ViewToOpen[] = [
		{ name: 'now playing', open: () => openTab(en.nav.player) },
		{ name: 'home', open: () => openTab(en.nav.home) },
		{ name: 'search, empty', open: () => search('') },
		{ name: 'search without results', open: () => search('qqqqqqqq') },
		...Object.values(en.kind).map(searchFor),
		...Object.values(en.section).map(section),
		pageOf('album', catalogue.albums),
		pageOf('artist', catalogue.artists),
		pageOf('playlist', catalogue.playlists),
		pageOf('show', catalogue.shows),
		pageOf('audiobook', catalogue.audiobooks),
		pageOf('track', catalogue.tracks),
		pageOf('episode', catalogue.episodes),
		{
			name: 'devices',
			async open() {
				await openTab(en.nav.player);
				await body.locator('#open-devices').click();
			},
		},
		{
			name: 'queue',
			async open() {
				await openTab(en.nav.player);
				await body.locator('#open-queue').click();
			},
		},
		{
			name: 'settings',
			async open() {
				await openTab(en.nav.player);
				await button(en.settings.title).click();
			},
		},
		{
			name: 'keys',
			async open() {
				await openTab(en.nav.player);
				await page.keyboard.press('?');
			},
		},
	];
	const ofRows: readonly ViewToOpen[] = [
		{
			name: 'shelf',
			async open() {
				await openTab(en.nav.home);
				await button(en.shelf.showAll).first().click();
			},
		},
		{ name: 'own playlist', open: openFirstPlaylist },
		{ name: 'menu of a row', open: openFirstMenu },
		{
			name: 'choice of a playlist',
			async open() {
				await openFirstMenu();
				await popover.getByRole('menuitem', { name: en.menu.addToPlaylist, exact: true }).click();
			},
		},
	];
	return withRows ? [...always, ...ofRows] : always;
}

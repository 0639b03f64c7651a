import { createCatalogue } from '../../../app/demo/catalogue/catalogue.ts';
import { listenerPerson } from '../../../app/demo/catalogue/people.ts';
import { en } from '../../../app/messages/en.ts';
import type { Desktop } from '../desktop.ts';
import { button } from '../popover.ts';
import { eventually } from '../test.ts';
import { chooseChip, listNamed, menuItem, openPage, searchField, tab } from '../views/view.ts';

/** Something to look at, and the way there from anywhere in the popover of the demo. */
export interface View {
	readonly name: string;
	show(desktop: Desktop): Promise<unknown>;
}

const catalogue = createCatalogue();

function firstOf(things: ReadonlyMap<string, unknown>): string {
	const [id = ''] = things.keys();
	return id;
}

/** Not every machine on which the tests run has the letters for the others. */
const isWritable = (uri: string): boolean => {
	const track = catalogue.tracks.get(uri.split(':').at(-1) ?? '');
	return !/\p{Script=Arabic}/u.test(`${track?.name} ${track?.artists.map(({ name }) => name)}`);
};

function playlistUri(isOwn: boolean): string {
	const playlist = [...catalogue.playlists.values()].find(
		({ owner, itemUris }) => (owner === listenerPerson) === isOwn && itemUris.slice(0, 8).every(isWritable),
	);
	return `spotify:playlist:${playlist?.id}`;
}

const page = (name: string, uri: string): View => ({ name, show: (desktop) => openPage(desktop, uri) });

const fromPlayer = (name: string, buttonId: string): View => ({
	name,
	async show(desktop) {
		await tab(desktop, 'player').click();
		await desktop.popover().locator(`#${buttonId}`).click();
	},
});

const settings = fromPlayer('settings', 'open-settings');

const settingsDownTo = (name: string, title: string): View => ({
	name,
	async show(desktop) {
		await settings.show(desktop);
		// It comes a moment later, and moves what is below.
		await desktop.popover().locator('.budget').waitFor({ state: 'attached' });
		const part = desktop.popover().getByRole('region', { name: title, exact: true });
		await part.evaluate((element) => element.scrollIntoView());
	},
});

const section = (name: string, title: string): View => ({
	name,
	async show(desktop) {
		await tab(desktop, 'library').click();
		await chooseChip(desktop, title);
	},
});

const search = (name: string, text: string, kind: string, finds: string): View => ({
	name,
	async show(desktop) {
		await tab(desktop, 'search').click();
		await chooseChip(desktop, kind);
		await searchField(desktop).fill(text);
		await desktop.popover().locator('.scroller').getByText(finds).first().waitFor();
	},
});

const songs = search('search-songs', 'lighthouse', en.kind.track, 'Lighthouse');

async function openMenu(desktop: Desktop): Promise<void> {
	await songs.show(desktop);
	await listNamed(desktop, en.kind.track).locator('[aria-haspopup="menu"]').first().click();
}

/** Every view, and what opens over one. */
export const views: readonly View[] = [
	{ name: 'home', show: (desktop) => tab(desktop, 'home').click() },
	{
		name: 'home-shelf',
		async show(desktop) {
			await tab(desktop, 'home').click();
			await button(desktop, en.shelf.showAll).first().click();
		},
	},
	search('search', '', en.kind.track, en.search.startLink),
	songs,
	search('search-artists', 'velvet', en.kind.artist, 'Velvet'),
	search('search-nothing', 'zxqv', en.kind.album, 'zxqv'),
	search('search-unknown-link', 'https://example.com/', en.kind.track, en.search.unknownLink),
	section('library-playlists', en.section.playlists),
	section('library-albums', en.section.albums),
	section('library-artists', en.section.artists),
	section('library-podcasts', en.section.shows),
	section('library-nothing', en.section.episodes),
	page('album', `spotify:album:${firstOf(catalogue.albums)}`),
	page('artist', `spotify:artist:${firstOf(catalogue.artists)}`),
	page('playlist', playlistUri(true)),
	page('playlist-of-others', playlistUri(false)),
	page('show', `spotify:show:${firstOf(catalogue.shows)}`),
	page('audiobook', `spotify:audiobook:${firstOf(catalogue.audiobooks)}`),
	page('track', `spotify:track:${firstOf(catalogue.tracks)}`),
	page('episode', `spotify:episode:${firstOf(catalogue.episodes)}`),
	page('chapter', `spotify:chapter:${firstOf(catalogue.chapters)}`),
	page('gone', 'spotify:album:0123456789abcdefABCDEF'),
	fromPlayer('devices', 'open-devices'),
	fromPlayer('queue', 'open-queue'),
	settings,
	settingsDownTo('settings-notifications', en.settings.notifications),
	settingsDownTo('settings-hotkeys', en.settings.hotkeys),
	settingsDownTo('settings-end', en.settings.help),
	{
		name: 'self-check',
		async show(desktop) {
			await settings.show(desktop);
			await button(desktop, en.settings.openSelfCheck).click();
			await button(desktop, en.selfCheck.copy).waitFor();
		},
	},
	{ name: 'menu', show: openMenu },
	{
		name: 'choose-playlist',
		async show(desktop) {
			await openMenu(desktop);
			await menuItem(desktop, en.menu.addToPlaylist).click();
		},
	},
	{
		name: 'create-playlist',
		async show(desktop) {
			await section('', en.section.playlists).show(desktop);
			await desktop.popover().locator('#create-playlist').click();
		},
	},
	{
		name: 'keys',
		async show(desktop) {
			await tab(desktop, 'player').click();
			await tab(desktop, 'player').press('?');
		},
	},
];

/** Takes away what may lie over the view. */
export async function closeOverlay(desktop: Desktop): Promise<void> {
	const overlay = desktop.popover().locator('[role="menu"], dialog');
	if ((await overlay.count()) > 0) await overlay.press('Escape');
	await overlay.waitFor({ state: 'detached' });
}

/** Until everything in sight is there, pictures included. */
export async function settle(desktop: Desktop): Promise<void> {
	await eventually(() => desktop.popover().locator('body').evaluate(countOnTheirWay)).toBe(0);
}

/** Runs in the popover's document. */
function countOnTheirWay(body: Element): number {
	const isInSight = (element: Element): boolean => element.getBoundingClientRect().top < innerHeight;
	const waiting = '[aria-busy="true"], [data-loading="true"], .waiting:not(img)';
	return [
		...[...body.querySelectorAll(waiting)].filter(isInSight),
		...[...body.querySelectorAll('img')].filter((image) => !image.complete),
	].length;
}

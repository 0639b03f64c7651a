import { accessModes } from '../../../app/demo/access-mode.ts';
import type { Catalogue } from '../../../app/demo/catalogue/catalogue.ts';
import { en } from '../../../app/messages/en.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import type { SearchKind } from '../../../app/queries/contract.ts';
import { button } from '../popover.ts';
import { commandsTo, eventually, expect, test } from '../spotify.ts';
import {
	alert,
	chooseChip,
	listNamed,
	menuItem,
	openMenuOf,
	openPage,
	pageTitle,
	rowTitle,
	searchField,
	tab,
	titlesIn,
	toast,
} from './view.ts';

/** Where the catalogue keeps the things of each kind. */
const kept = {
	track: 'tracks',
	album: 'albums',
	artist: 'artists',
	playlist: 'playlists',
	show: 'shows',
	episode: 'episodes',
	audiobook: 'audiobooks',
} as const satisfies Record<SearchKind, keyof Catalogue>;

interface Named {
	readonly id: string;
	readonly name: string;
}

/** The first of a kind in the catalogue. */
function firstOf(catalogue: Catalogue, kind: SearchKind): Named {
	const [first] = catalogue[kept[kind]].values();
	if (!first) throw new Error(`The catalogue has no ${kind}.`);
	return first;
}

const kinds: readonly SearchKind[] = ['track', 'album', 'artist', 'playlist', 'show', 'episode', 'audiobook'];

for (const mode of accessModes) {
	test.describe(`search, ${mode}`, () => {
		test.use({ mode });

		test('finds every kind of thing by its name', async ({ desktop, embedded }) => {
			await tab(desktop, 'search').click();
			for (const kind of kinds) {
				const { name } = firstOf(embedded.catalogue, kind);
				await chooseChip(desktop, en.kind[kind]);
				await searchField(desktop).fill(name);
				await expect(rowTitle(listNamed(desktop, en.kind[kind]), name)).toBeVisible();
			}
			expect(commandsTo(embedded)).toEqual([]);
		});

		test('plays a song from its row, and queues it from its menu', async ({ desktop, embedded }) => {
			const { id, name } = firstOf(embedded.catalogue, 'track');
			const uri = `spotify:track:${id}`;
			await tab(desktop, 'search').click();
			await chooseChip(desktop, en.kind.track);
			await searchField(desktop).fill(name);
			const songs = listNamed(desktop, en.kind.track);
			await openMenuOf(songs, name);
			await menuItem(desktop, en.menu.addToQueue).click();
			await expect(toast(desktop)).toHaveText(en.menu.queued);
			expect(commandsTo(embedded)).toEqual([`POST /me/player/queue?uri=${uri}`]);
			await rowTitle(songs, name).click();
			await eventually(() => embedded.listener.display()).toMatchObject({ uri, isPlaying: true });
		});

		test('says that nothing was found', async ({ desktop }) => {
			const text = 'zxqv no such thing';
			await tab(desktop, 'search').click();
			await searchField(desktop).fill(text);
			await expect(desktop.popover().getByText(phrase(en, 'list', 'emptySearch', { text }))).toBeVisible();
		});

		test('says why it cannot search, and tries again', async ({ desktop, embedded }) => {
			const { name } = firstOf(embedded.catalogue, 'album');
			// Another text than any other test's: what was found is kept for a minute.
			const text = `${name} `.repeat(2).trim();
			const recover = embedded.faults.add({
				on: 'GET /v1/search',
				times: 'always',
				fault: { kind: 'status', status: 503 },
			});
			await tab(desktop, 'search').click();
			await chooseChip(desktop, en.kind.album);
			await searchField(desktop).fill(text);
			await expect(alert(desktop)).toContainText(phrase(en, 'problem', 'server', { status: 503 }));
			recover();
			await alert(desktop).getByRole('button', { name: en.list.tryAgain }).click();
			await expect(titlesIn(listNamed(desktop, en.kind.album)).first()).toBeVisible();
		});

		test('opens whatever a pasted link leads to', async ({ desktop, embedded }) => {
			for (const kind of kinds) {
				const { id, name } = firstOf(embedded.catalogue, kind);
				for (const link of [
					`spotify:${kind}:${id}`,
					`https://open.spotify.com/intl-de/${kind}/${id}?si=0123456789abcdef`,
				]) {
					await openPage(desktop, link);
					await expect(pageTitle(desktop), link).toHaveText(name);
					await button(desktop, en.nav.back).click();
				}
			}
			expect(commandsTo(embedded)).toEqual([]);
		});
	});
}

test('asks for the last of what is typed quickly, and for nothing in between', async ({
	desktop,
	embedded,
}) => {
	const { name } = firstOf(embedded.catalogue, 'artist');
	await tab(desktop, 'search').click();
	await chooseChip(desktop, en.kind.artist);
	await searchField(desktop).fill('');
	embedded.requests.clear();
	await searchField(desktop).pressSequentially(name, { delay: 20 });
	await expect(rowTitle(listNamed(desktop, en.kind.artist), name)).toBeVisible();
	const texts = embedded.requests.list().flatMap(({ path, query }) => (path === '/v1/search' ? query.q : []));
	expect(texts).toEqual([name]);
});

test('drops an answer that comes too late', async ({ desktop, embedded }) => {
	const [first, second] = [...embedded.catalogue.artists.values()].slice(3);
	if (!first || !second) throw new Error('The catalogue has too few artists.');
	const list = listNamed(desktop, en.kind.artist);
	await tab(desktop, 'search').click();
	await chooseChip(desktop, en.kind.artist);
	embedded.faults.add({ on: 'GET /v1/search', times: 1, fault: { kind: 'delay', ms: 1_500 } });
	await searchField(desktop).fill(first.name);
	await eventually(() => embedded.openRequests()).toBeGreaterThan(0);
	await searchField(desktop).fill(second.name);
	await expect(rowTitle(list, second.name)).toBeVisible();
	await eventually(() => embedded.openRequests()).toBe(0);
	await expect(rowTitle(list, second.name)).toBeVisible();
	await expect(rowTitle(list, first.name)).toHaveCount(0);
});

test('says that it cannot open a link to anything else', async ({ desktop, embedded }) => {
	await tab(desktop, 'search').click();
	for (const link of [
		'https://example.com/album/0123456789abcdefABCDEF',
		'https://open.spotify.com/user/somebody',
		'spotify:album:tooShort',
	]) {
		await searchField(desktop).fill(link);
		await expect(desktop.popover().getByText(en.search.unknownLink)).toBeVisible();
	}
	expect(embedded.requests.list().filter(({ path }) => path === '/v1/search')).toEqual([]);
});

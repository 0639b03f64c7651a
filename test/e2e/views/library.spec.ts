import { accessModes } from '../../../app/demo/access-mode.ts';
import type { EmbeddedSpotify, Fault } from '../../../app/demo/embedded-spotify.ts';
import { en } from '../../../app/messages/en.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import { type LibrarySection, librarySections } from '../../../app/queries/contract.ts';
import { button } from '../popover.ts';
import { eventually, expect, test } from '../spotify.ts';
import {
	alert,
	chooseChip,
	listNamed,
	menuItem,
	openMenuOf,
	pageTitle,
	rowTitle,
	tab,
	titleAt,
	titlesIn,
	toast,
} from './view.ts';

/** The names of what was saved. */
function namesIn({ catalogue, listener }: EmbeddedSpotify, section: LibrarySection): string[] {
	const type = section.slice(0, -1);
	return [...catalogue[section].values()]
		.filter(({ id }) => listener.hasLiked(`spotify:${type}:${id}`))
		.map(({ name }) => name);
}

const filled = ['playlists', 'tracks', 'albums', 'artists', 'shows', 'audiobooks'] as const;

for (const mode of accessModes) {
	test.describe(`the library, ${mode}`, () => {
		test.use({ mode });

		test('has what was saved, section by section', async ({ desktop, embedded }) => {
			await tab(desktop, 'library').click();
			for (const section of filled) {
				await chooseChip(desktop, en.section[section]);
				const list = listNamed(desktop, en.section[section]);
				await titleAt(list, 0);
				const names = namesIn(embedded, section);
				expect(names.length, section).toBeGreaterThan(0);
				for (const title of await titlesIn(list).allTextContents()) expect(names).toContain(title);
			}
		});

		test('opens what has a page, and comes back to it', async ({ desktop }) => {
			await tab(desktop, 'library').click();
			await chooseChip(desktop, en.section.albums);
			const list = listNamed(desktop, en.section.albums);
			const name = await titleAt(list, 2);
			await rowTitle(list, name).click();
			await expect(pageTitle(desktop)).toHaveText(name);
			await button(desktop, en.nav.back).click();
			await expect(rowTitle(list, name)).toBeFocused();
		});

		test('a song that is no longer liked is gone, until that is undone', async ({ desktop, embedded }) => {
			await tab(desktop, 'library').click();
			await chooseChip(desktop, en.section.tracks);
			const list = listNamed(desktop, en.section.tracks);
			const name = await titleAt(list, 0);
			const uri = [...embedded.catalogue.tracks.values()]
				.filter((track) => track.name === name)
				.map(({ id }) => `spotify:track:${id}`)
				.find((one) => embedded.listener.hasLiked(one));
			await openMenuOf(list, name);
			await menuItem(desktop, en.menu.unlike).click();
			await expect(toast(desktop)).toContainText(en.menu.unliked);
			expect(embedded.listener.hasLiked(uri ?? '')).toBe(false);
			await expect(titlesIn(list).first()).not.toHaveText(name);
			await toast(desktop).getByRole('button', { name: en.list.undo }).click();
			await eventually(() => embedded.listener.hasLiked(uri ?? '')).toBe(true);
			await expect(titlesIn(list).first()).toHaveText(name);
		});

		test('keeps on top what is pinned, and plays it from there', async ({ desktop, player }) => {
			await tab(desktop, 'library').click();
			await chooseChip(desktop, en.section.playlists);
			const list = listNamed(desktop, en.section.playlists);
			const name = await titleAt(list, 3);
			await rowTitle(list, name).click();
			await button(desktop, en.page.moreActions).click();
			await menuItem(desktop, en.menu.pin).click();
			await expect(toast(desktop)).toContainText(en.menu.pinned);
			await button(desktop, en.nav.back).click();
			const pins = desktop.popover().getByRole('list', { name: en.pins.title });
			await rowTitle(pins, name).click();
			await expect(pageTitle(desktop)).toHaveText(name);
			await button(desktop, en.nav.back).click();
			await openMenuOf(pins, name);
			await menuItem(desktop, en.menu.play).click();
			await eventually(player).toMatchObject({ is_playing: true, context: { type: 'playlist' } });
			await openMenuOf(pins, name);
			await menuItem(desktop, en.menu.unpin).click();
			await expect(pins).toHaveCount(0);
		});
	});
}

const empty = { items: [], total: 0, limit: 50, offset: 0, next: null, previous: null };

const paths: Readonly<Record<LibrarySection, string>> = {
	playlists: '/v1/me/playlists',
	tracks: '/v1/me/tracks',
	albums: '/v1/me/albums',
	artists: '/v1/me/following',
	shows: '/v1/me/shows',
	episodes: '/v1/me/episodes',
	audiobooks: '/v1/me/audiobooks',
};

test('says of each section in which nothing is what to do', async ({ desktop, embedded }) => {
	for (const section of librarySections) {
		const body = section === 'artists' ? { artists: { ...empty, cursors: { after: null } } } : empty;
		const fault: Fault = { kind: 'status', status: 200, body };
		embedded.faults.add({ on: `GET ${paths[section]}`, times: 'always', fault });
	}
	await tab(desktop, 'library').click();
	for (const section of librarySections) {
		await chooseChip(desktop, en.section[section]);
		await expect(desktop.popover().getByText(en.emptySection[section])).toBeVisible();
	}
});

const trouble = (status: number): string => phrase(en, 'problem', 'server', { status });

const faults: readonly [section: LibrarySection, fault: Fault, says: string][] = [
	['playlists', { kind: 'status', status: 500 }, trouble(500)],
	['tracks', { kind: 'html', status: 503 }, trouble(503)],
	['albums', { kind: 'html' }, trouble(200)],
	['artists', { kind: 'reset' }, en.problem.connectionBroken],
	['shows', { kind: 'truncate' }, en.problem.connectionBroken],
	['audiobooks', { kind: 'plainForbidden' }, en.problem.notOnAllowlist],
];

test('says why a section cannot be read, and tries again', async ({ desktop, embedded }) => {
	await tab(desktop, 'library').click();
	for (const [section, fault, says] of faults) {
		const recover = embedded.faults.add({ on: `GET ${paths[section]}`, times: 'always', fault });
		await chooseChip(desktop, en.section[section]);
		await expect(alert(desktop)).toContainText(says);
		recover();
		await alert(desktop).getByRole('button', { name: en.list.tryAgain }).click();
		await titleAt(listNamed(desktop, en.section[section]), 0);
		await expect(alert(desktop)).toHaveCount(0);
	}
});

test('says until when Spotify takes no more requests', async ({ desktop, embedded }) => {
	const fault: Fault = { kind: 'quota', retryAfterSeconds: 7_200 };
	embedded.faults.add({ on: 'GET /v1/me/shows', times: 'always', fault });
	await tab(desktop, 'library').click();
	await chooseChip(desktop, en.section.shows);
	const [beginning = ''] = en.problem.quotaSpent.split('{');
	await expect(alert(desktop)).toContainText(beginning);
});

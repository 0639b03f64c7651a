import { accessModes } from '../../../app/demo/access-mode.ts';
import { en } from '../../../app/messages/en.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import { type HomeShelf, homeShelves } from '../../../app/queries/contract.ts';
import { button, title } from '../popover.ts';
import { eventually, expect, test } from '../spotify.ts';
import { alert, listNamed, pageTitle, rowTitle, tab, titleAt, titlesIn } from './view.ts';

/** What is left to apps in development mode. */
const left: readonly HomeShelf[] = ['recentlyPlayed', 'topTracks', 'topArtists'];

for (const mode of accessModes) {
	test.describe(`home, ${mode}`, () => {
		test.use({ mode });

		test('has a shelf of everything that the app may have', async ({ desktop }) => {
			await tab(desktop, 'home').click();
			const scroller = desktop.popover().locator('.scroller');
			for (const shelf of mode === 'extended' ? homeShelves : left) {
				const heading = desktop.popover().getByRole('heading', { name: en.shelf[shelf], exact: true });
				await expect(async () => {
					await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
					await expect(heading).toHaveCount(1, { timeout: 100 });
				}).toPass({ intervals: [50] });
			}
			const headings = desktop.popover().locator('.shelf h2');
			await expect(headings).toHaveCount(mode === 'extended' ? homeShelves.length : left.length);
			await expect(desktop.popover().getByRole('alert')).toHaveCount(0);
		});

		test('plays a song, opens an artist, and shows all of a shelf', async ({ desktop, embedded }) => {
			await tab(desktop, 'home').click();
			const top = listNamed(desktop, en.shelf.topTracks);
			const song = await titleAt(top, 0);
			await rowTitle(top, song).click();
			await eventually(() => embedded.listener.display()?.isPlaying).toBe(true);
			await expect(desktop.popover().locator('.mini-player')).toContainText(song);

			await desktop
				.popover()
				.locator('.shelf', { has: desktop.popover().getByText(en.shelf.topTracks, { exact: true }) })
				.getByRole('button', { name: en.shelf.showAll })
				.click();
			await expect(title(desktop)).toHaveText(en.shelf.topTracks);
			await eventually(() => titlesIn(listNamed(desktop, en.shelf.topTracks)).count()).toBeGreaterThan(4);
			await button(desktop, en.nav.back).click();

			const artists = listNamed(desktop, en.shelf.topArtists);
			const artist = await titleAt(artists, 0);
			await rowTitle(artists, artist).click();
			await expect(pageTitle(desktop)).toHaveText(artist);
		});
	});
}

const reads = [
	'GET /v1/me/player/recently-played',
	'GET /v1/me/top/{type}',
	'GET /v1/browse/*',
	'GET /v1/recommendations',
];

test('says that Spotify has nothing to propose yet', async ({ desktop, embedded }) => {
	const page = { items: [], total: 0, limit: 20, offset: 0, next: null, previous: null };
	const body = { ...page, albums: page, playlists: page, categories: page, tracks: [], seeds: [] };
	for (const on of reads) {
		embedded.faults.add({ on, times: 'always', fault: { kind: 'status', status: 200, body } });
	}
	await tab(desktop, 'home').click();
	await expect(desktop.popover().getByText(en.shelf.none)).toBeVisible();
	await expect(desktop.popover().locator('.shelf')).toHaveCount(0);
});

test('says why it cannot be read, and tries again', async ({ desktop, embedded }) => {
	const recovers = reads.map((on) =>
		embedded.faults.add({ on, times: 'always', fault: { kind: 'status', status: 502 } }),
	);
	await tab(desktop, 'home').click();
	await expect(alert(desktop)).toContainText(phrase(en, 'problem', 'server', { status: 502 }));
	for (const recover of recovers) recover();
	await alert(desktop).getByRole('button', { name: en.list.tryAgain }).click();
	await titleAt(listNamed(desktop, en.shelf.recentlyPlayed), 0);
	await expect(alert(desktop)).toHaveCount(0);
});

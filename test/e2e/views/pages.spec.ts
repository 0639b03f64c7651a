import { accessModes } from '../../../app/demo/access-mode.ts';
import { en } from '../../../app/messages/en.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import { button } from '../popover.ts';
import { commandsTo, eventually, expect, test } from '../spotify.ts';
import {
	alert,
	listNamed,
	menuItem,
	openMenuOf,
	openPage,
	pageTitle,
	rowTitle,
	titleAt,
	titlesIn,
	toast,
} from './view.ts';

/** Far from what plays at the start. */
function lastOf<T>(all: ReadonlyMap<string, T>, which: (one: T) => boolean = () => true): T {
	const last = [...all.values()].findLast(which);
	if (!last) throw new Error('The catalogue has none of these.');
	return last;
}

const second = <T>([, item]: readonly T[]): T => {
	if (item === undefined) throw new Error('There is no second one.');
	return item;
};

for (const mode of accessModes) {
	test.describe(`the page of, ${mode}`, () => {
		test.use({ mode });

		test('an album plays from any row, goes on within the album, and can be saved', async ({
			desktop,
			embedded,
			player,
		}) => {
			const album = lastOf(embedded.catalogue.albums, ({ tracks }) => tracks.length > 2);
			const uri = `spotify:album:${album.id}`;
			await openPage(desktop, uri);
			await expect(pageTitle(desktop)).toHaveText(album.name);
			const list = listNamed(desktop, album.name);
			await expect(titlesIn(list).first()).toHaveText(album.tracks[0]?.name ?? '');
			const track = second(album.tracks);
			await titlesIn(list).nth(1).click();
			await eventually(player).toMatchObject({
				is_playing: true,
				item: { id: track.id },
				context: { uri },
			});
			const wasSaved = embedded.listener.hasLiked(uri);
			const [save, saved] = wasSaved ? (['unsave', 'unsaved'] as const) : (['save', 'saved'] as const);
			await button(desktop, en.menu[save]).click();
			await expect(toast(desktop)).toContainText(en.menu[saved]);
			expect(embedded.listener.hasLiked(uri)).toBe(!wasSaved);
			await toast(desktop).getByRole('button', { name: en.list.undo }).click();
			await eventually(() => embedded.listener.hasLiked(uri)).toBe(wasSaved);
		});

		test('an artist leads to the albums and back', async ({ desktop, embedded, player }) => {
			const artist = lastOf(embedded.catalogue.artists, ({ albums }) => albums.length > 1);
			const uri = `spotify:artist:${artist.id}`;
			await openPage(desktop, uri);
			await expect(pageTitle(desktop)).toHaveText(artist.name);
			await button(desktop, en.player.play).first().click();
			await eventually(player).toMatchObject({ is_playing: true, context: { uri } });

			const albums = listNamed(desktop, en.page.albums);
			const name = await titleAt(albums, 0);
			expect(artist.albums.map((one) => one.name)).toContain(name);
			await expect(listNamed(desktop, en.page.topTracks)).toHaveCount(mode === 'extended' ? 1 : 0);
			await expect(listNamed(desktop, en.page.relatedArtists)).toHaveCount(mode === 'extended' ? 1 : 0);
			await rowTitle(albums, name).click();
			await expect(pageTitle(desktop)).toHaveText(name);
			await button(desktop, en.nav.back).click();
			await expect(pageTitle(desktop)).toHaveText(artist.name);
			await expect(rowTitle(albums, name)).toBeFocused();
		});

		test('a playlist of one’s own plays from any row', async ({ desktop, embedded, player }) => {
			const [playlist] = embedded.catalogue.playlists.values();
			const uri = `spotify:playlist:${playlist?.id}`;
			await openPage(desktop, uri);
			await expect(pageTitle(desktop)).toHaveText(playlist?.name ?? '');
			await titlesIn(listNamed(desktop, playlist?.name ?? ''))
				.nth(1)
				.click();
			await eventually(player).toMatchObject({
				is_playing: true,
				item: { uri: playlist?.itemUris[1] },
				context: { uri },
			});
		});

		test('a playlist of somebody else’s plays, and shows what the app may see', async ({
			desktop,
			embedded,
			player,
		}) => {
			const [own] = embedded.catalogue.playlists.values();
			const playlist = lastOf(embedded.catalogue.playlists, ({ owner }) => owner !== own?.owner);
			const uri = `spotify:playlist:${playlist.id}`;
			await openPage(desktop, uri);
			await expect(pageTitle(desktop)).toHaveText(playlist.name);
			const closed = desktop.popover().getByText(en.playlist.closed);
			if (mode === 'extended') await expect(closed).toHaveCount(0);
			else await expect(closed).toBeVisible();
			await expect(listNamed(desktop, playlist.name)).toHaveCount(mode === 'extended' ? 1 : 0);
			await button(desktop, en.player.play).first().click();
			await eventually(player).toMatchObject({ is_playing: true, context: { uri } });
		});

		test('a podcast plays from any episode, which has a page of its own', async ({ desktop, embedded }) => {
			const show = lastOf(embedded.catalogue.shows, ({ episodes }) => episodes.length > 2);
			await openPage(desktop, `spotify:show:${show.id}`);
			await expect(pageTitle(desktop)).toHaveText(show.name);
			const list = listNamed(desktop, show.name);
			const episode = second(show.episodes);
			await rowTitle(list, episode.name).click();
			await eventually(() => embedded.listener.display()).toMatchObject({
				uri: `spotify:episode:${episode.id}`,
				isPlaying: true,
			});
			await openMenuOf(list, episode.name);
			await menuItem(desktop, en.menu.details).click();
			await expect(pageTitle(desktop)).toHaveText(episode.name);
			await expect(button(desktop, en.player.pause).first()).toBeVisible();
		});

		test('an audiobook plays from any chapter, and from its first', async ({ desktop, embedded }) => {
			const audiobook = lastOf(embedded.catalogue.audiobooks);
			const [first] = audiobook.chapters;
			const chapter = second(audiobook.chapters);
			await openPage(desktop, `https://open.spotify.com/audiobook/${audiobook.id}`);
			await expect(pageTitle(desktop)).toHaveText(audiobook.name);
			await rowTitle(listNamed(desktop, audiobook.name), chapter.name).click();
			const playing = () => embedded.listener.display();
			await eventually(playing).toMatchObject({ uri: `spotify:chapter:${chapter.id}`, isPlaying: true });
			await button(desktop, en.player.play).first().click();
			await eventually(playing).toMatchObject({ uri: `spotify:chapter:${first?.id}`, isPlaying: true });
		});

		test('a song tells how it sounds, where the app may know', async ({ desktop, embedded, songs }) => {
			const { id, name } = songs.afterNext;
			await openPage(desktop, `spotify:track:${id}`);
			await expect(pageTitle(desktop)).toHaveText(name);
			const features = desktop.popover().getByRole('heading', { name: en.page.features });
			if (mode === 'extended') {
				await expect(features).toBeVisible();
				await expect(desktop.popover().getByText(en.page.tempo, { exact: true })).toBeVisible();
			} else {
				await expect(button(desktop, en.player.play)).toBeEnabled();
				await expect(features).toHaveCount(0);
			}
			await button(desktop, en.player.play).first().click();
			await eventually(() => embedded.listener.display()).toMatchObject({ uri: `spotify:track:${id}` });
		});

		test('a chapter plays it', async ({ desktop, embedded }) => {
			const { id, name } = lastOf(embedded.catalogue.chapters);
			await openPage(desktop, `spotify:chapter:${id}`);
			await expect(pageTitle(desktop)).toHaveText(name);
			await button(desktop, en.player.play).first().click();
			await eventually(() => embedded.listener.display()).toMatchObject({ uri: `spotify:chapter:${id}` });
		});

		test('what Spotify no longer has says so', async ({ desktop, embedded }) => {
			for (const kind of [
				'album',
				'artist',
				'playlist',
				'show',
				'audiobook',
				'track',
				'episode',
				'chapter',
			]) {
				await openPage(desktop, `spotify:${kind}:0123456789abcdefABCDEF`);
				await expect(alert(desktop), kind).toContainText(en.problem.notFound);
				await button(desktop, en.nav.back).click();
			}
			expect(commandsTo(embedded)).toEqual([]);
		});

		test('anything says why it cannot be read, and tries again', async ({ desktop, embedded }) => {
			const { albums, artists, playlists, shows } = embedded.catalogue;
			for (const [path, kind, { id, name }] of [
				['albums', 'album', second([...albums.values()])],
				['artists', 'artist', second([...artists.values()])],
				['playlists', 'playlist', second([...playlists.values()])],
				['shows', 'show', second([...shows.values()])],
			] as const) {
				const recover = embedded.faults.add({
					on: `GET /v1/${path}/{id}`,
					times: 'always',
					fault: { kind: 'status', status: 502 },
				});
				await openPage(desktop, `spotify:${kind}:${id}`);
				await expect(alert(desktop)).toContainText(phrase(en, 'problem', 'server', { status: 502 }));
				recover();
				await alert(desktop).getByRole('button', { name: en.list.tryAgain }).click();
				await expect(pageTitle(desktop)).toHaveText(name);
				await button(desktop, en.nav.back).click();
			}
		});
	});
}

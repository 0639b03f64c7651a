import { describe, expect, it } from 'vitest';
import { openSignedIn, valueAt } from '../open-spotify.ts';

async function openArtist() {
	const opened = await openSignedIn();
	const [artist] = opened.spotify.catalogue.artists.values();
	if (!artist) throw new Error('There are no artists.');
	const read = async (path: string) => (await opened.api('GET', `/artists/${artist.id}${path}`)).body;
	return { ...opened, artist, read };
}

const listAt = (body: unknown, path: string): unknown[] => {
	const list = valueAt(body, path);
	return Array.isArray(list) ? list : [];
};

describe('an artist', () => {
	it('has genres, followers and a popularity, the same at each start', async () => {
		const [first, second] = [await openArtist(), await openArtist()];
		const body = await first.read('');
		expect(body).toMatchObject({
			type: 'artist',
			followers: { total: expect.any(Number) },
			genres: expect.arrayContaining([expect.any(String)]),
			popularity: expect.any(Number),
		});
		const { images, ...same } = { images: [], ...Object(body) };
		expect(await second.read('')).toMatchObject(same);
	});

	it('has its own albums and singles first, newest first, then those it appears on', async () => {
		const { read, artist } = await openArtist();
		const groups = listAt(await read('/albums?limit=10'), 'items').map((item) =>
			valueAt(item, 'album_group'),
		);
		expect(groups.slice(0, artist.albums.length)).toEqual(['album', 'album', 'album', 'single', 'single']);
		const dates = listAt(await read('/albums?include_groups=album'), 'items').map((item) =>
			String(valueAt(item, 'release_date')),
		);
		expect(dates).toEqual(dates.toSorted().reverse());
	});

	it('appears on albums of others only', async () => {
		const { api, spotify } = await openSignedIn();
		const guested = [...spotify.catalogue.tracks.values()].find(({ artists }) => artists.length > 1);
		const guest = guested?.artists[1];
		const { body } = await api('GET', `/artists/${guest?.id}/albums?include_groups=appears_on&limit=10`);
		const items = listAt(body, 'items');
		expect(items.map((item) => valueAt(item, 'id'))).toContain(guested?.album.id);
		for (const item of items) expect(valueAt(item, 'artists.0.id')).not.toBe(guest?.id);
	});

	it('keeps to the groups asked for from page to page', async () => {
		const { read } = await openArtist();
		const body = await read('/albums?include_groups=single,compilation&limit=1');
		expect(valueAt(body, 'total')).toBe(2);
		expect(valueAt(body, 'next')).toContain('include_groups=single%2Ccompilation');
	});

	it('has no groups but the four', async () => {
		const { read } = await openArtist();
		expect(await read('/albums?include_groups=bootleg')).toMatchObject({ error: { status: 400 } });
	});

	it('has ten top tracks of its own, the most popular first', async () => {
		const { read, artist } = await openArtist();
		const tracks = listAt(await read('/top-tracks'), 'tracks');
		expect(tracks).toHaveLength(10);
		const popularities = tracks.map((track) => Number(valueAt(track, 'popularity')));
		expect(popularities).toEqual(popularities.toSorted((first, second) => second - first));
		for (const track of tracks) expect(valueAt(track, 'artists.0.id')).toBe(artist.id);
	});

	it('is related to others with one of its genres, and not to itself', async () => {
		const { read, artist } = await openArtist();
		const genres = listAt(await read(''), 'genres');
		const related = listAt(await read('/related-artists'), 'artists');
		expect(related.length).toBeGreaterThan(0);
		for (const other of related) {
			expect(valueAt(other, 'id')).not.toBe(artist.id);
			expect(listAt(other, 'genres').some((genre) => genres.includes(genre))).toBe(true);
		}
	});
});

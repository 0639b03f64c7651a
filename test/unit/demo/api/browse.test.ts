import { describe, expect, it } from 'vitest';
import { openSignedIn, textAt, valueAt } from '../open-spotify.ts';

const listAt = (body: unknown, path: string): unknown[] => {
	const list = valueAt(body, path);
	return Array.isArray(list) ? list : [];
};

describe('the shop window', () => {
	it('has the newest albums first, page by page', async () => {
		const { api, spotify } = await openSignedIn();
		const { body } = await api('GET', '/browse/new-releases?limit=30');
		const next = textAt(body, 'albums.next').slice(spotify.addresses.apiUrl.length);
		const rest = (await api('GET', next)).body;
		const dates = [...listAt(body, 'albums.items'), ...listAt(rest, 'albums.items')].map((album) =>
			textAt(album, 'release_date'),
		);
		expect(dates).toHaveLength(Number(valueAt(body, 'albums.total')));
		expect(dates).toEqual(dates.toSorted().reverse());
	});

	it('features playlists of others', async () => {
		const { api } = await openSignedIn();
		const { body } = await api('GET', '/browse/featured-playlists');
		expect(textAt(body, 'message')).not.toBe('');
		expect(listAt(body, 'playlists.items').length).toBeGreaterThan(3);
		for (const playlist of listAt(body, 'playlists.items')) {
			expect(valueAt(playlist, 'owner.id')).not.toBe('robin.demo');
		}
	});

	it('has playlists and a picture for every category', async () => {
		const { api } = await openSignedIn();
		const categories = listAt((await api('GET', '/browse/categories')).body, 'categories.items');
		expect(categories.length).toBeGreaterThan(3);
		for (const category of categories) {
			const path = `/browse/categories/${textAt(category, 'id')}`;
			expect((await api('GET', path)).body).toEqual(category);
			const icon = await fetch(textAt(category, 'icons.0.url'));
			expect(icon.headers.get('content-type')).toMatch(/^image\//);
			await icon.arrayBuffer();
			const { body } = await api('GET', `${path}/playlists`);
			expect(listAt(body, 'playlists.items').length).toBeGreaterThan(0);
		}
	});

	it.each(['/browse/categories/nothing', '/browse/categories/nothing/playlists'])(
		'knows no %s',
		async (path) => {
			const { api } = await openSignedIn();
			expect((await api('GET', path)).status).toBe(404);
		},
	);

	it.each([
		'/browse/new-releases',
		'/browse/featured-playlists',
		'/browse/categories',
		'/browse/categories/chill/playlists',
	])('shows at most fifty at %s', async (path) => {
		const { api } = await openSignedIn();
		expect((await api('GET', `${path}?limit=51`)).status).toBe(400);
	});
});

describe('the markets', () => {
	it('are many, each once', async () => {
		const { api } = await openSignedIn();
		const markets = listAt((await api('GET', '/markets')).body, 'markets');
		expect(markets.length).toBeGreaterThan(170);
		expect(new Set(markets).size).toBe(markets.length);
		for (const market of markets) expect(market).toMatch(/^[A-Z]{2}$/);
	});
});

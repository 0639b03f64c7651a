import { describe, expect, it } from 'vitest';
import { openSignedIn, valueAt } from '../open-spotify.ts';

const unknown = '0000000000000000000000';

/** Path, key of the answer, and how many ids a call takes. */
const severalReads = [
	['/albums', 'albums', 20, 'albums'],
	['/artists', 'artists', 50, 'artists'],
	['/tracks', 'tracks', 50, 'tracks'],
	['/audio-features', 'audio_features', 100, 'tracks'],
	['/shows', 'shows', 50, 'shows'],
	['/episodes', 'episodes', 50, 'episodes'],
	['/audiobooks', 'audiobooks', 50, 'audiobooks'],
	['/chapters', 'chapters', 50, 'chapters'],
] as const;

describe.each(severalReads)('several at %s', (path, key, most, category) => {
	it('come in the order asked, with null for what there is not', async () => {
		const { api, spotify } = await openSignedIn();
		const [first, second] = spotify.catalogue[category].keys();
		const { status, body } = await api('GET', `${path}?ids=${second},${unknown},${first}`);
		expect(status).toBe(200);
		expect(body).toMatchObject({ [key]: [{ id: second }, null, { id: first }] });
	});

	it('are limited', async () => {
		const { api } = await openSignedIn();
		const ask = (count: number) => api('GET', `${path}?ids=${Array(count).fill(unknown).join()}`);
		expect(valueAt((await ask(most)).body, key)).toHaveLength(most);
		expect((await ask(most + 1)).status).toBe(400);
	});

	it.each(['', '?ids=', '?ids=short', `?ids=${unknown},`, `?ids=${unknown}&market=nowhere`])(
		'are not asked for with %j',
		async (query) => {
			const { api } = await openSignedIn();
			expect((await api('GET', path + query)).status).toBe(400);
		},
	);
});

describe.each([
	'/albums/{id}',
	'/albums/{id}/tracks',
	'/artists/{id}',
	'/artists/{id}/albums',
	'/artists/{id}/top-tracks',
	'/artists/{id}/related-artists',
	'/tracks/{id}',
	'/audio-features/{id}',
	'/audio-analysis/{id}',
	'/shows/{id}',
	'/shows/{id}/episodes',
	'/episodes/{id}',
	'/audiobooks/{id}',
	'/audiobooks/{id}/chapters',
	'/chapters/{id}',
])('one at %s', (path) => {
	it.each([
		[unknown, 404],
		['short', 400],
		['..%2Fme', 400],
		[`${unknown}0`, 400],
	])('of the id %s is answered with %i', async (id, status) => {
		const { api } = await openSignedIn();
		expect((await api('GET', path.replace('{id}', id))).status).toBe(status);
	});
});

describe('the pages', () => {
	it.each([
		['albums', 'tracks', 50, 20],
		['artists', 'albums', 10, 5],
		['shows', 'episodes', 50, 20],
		['audiobooks', 'chapters', 50, 20],
	] as const)('of /%s/{id}/%s follow one another to the end', async (category, part, most, usual) => {
		const { api, spotify } = await openSignedIn();
		const [id] = spotify.catalogue[category].keys();
		const path = `/${category}/${id}/${part}`;
		expect(valueAt((await api('GET', path)).body, 'limit')).toBe(usual);
		expect((await api('GET', `${path}?limit=${most + 1}`)).body).toEqual({
			error: { status: 400, message: 'Invalid limit' },
		});
		const ids: unknown[] = [];
		let next: unknown = `${spotify.addresses.apiUrl}${path}?limit=4`;
		let total: unknown;
		while (typeof next === 'string') {
			const { body } = await api('GET', next.slice(spotify.addresses.apiUrl.length));
			const items = valueAt(body, 'items');
			ids.push(...(Array.isArray(items) ? items.map((item) => valueAt(item, 'id')) : []));
			total = valueAt(body, 'total');
			next = valueAt(body, 'next');
		}
		expect(ids).toHaveLength(Number(total));
		expect(new Set(ids).size).toBe(total);
	});

	it.each(['limit=0', 'limit=x', 'offset=-1', 'market=DEU'])('refuse %s', async (query) => {
		const { api, spotify } = await openSignedIn();
		const [id] = spotify.catalogue.albums.keys();
		expect((await api('GET', `/albums/${id}/tracks?${query}`)).status).toBe(400);
	});
});

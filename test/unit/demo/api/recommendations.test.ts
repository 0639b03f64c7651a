import { describe, expect, it } from 'vitest';
import { openSignedIn, textAt, valueAt } from '../open-spotify.ts';

const unknown = '0000000000000000000000';

const listAt = (body: unknown, path: string): unknown[] => {
	const list = valueAt(body, path);
	return Array.isArray(list) ? list : [];
};

describe('recommendations', () => {
	it('are the same for the same seeds, others for other seeds', async () => {
		const { api, spotify } = await openSignedIn();
		const [first, second] = spotify.catalogue.tracks.keys();
		const read = async (seed: string | undefined) =>
			listAt((await api('GET', `/recommendations?seed_tracks=${seed}`)).body, 'tracks').map((track) =>
				valueAt(track, 'id'),
			);
		expect(await read(first)).toHaveLength(20);
		expect(await read(first)).toEqual(await read(first));
		expect(await read(first)).not.toContain(first);
		expect(await read(second)).not.toEqual(await read(first));
	});

	it('tell what grew from each seed', async () => {
		const { api, spotify } = await openSignedIn();
		const [artist] = spotify.catalogue.artists.keys();
		const { body } = await api(
			'GET',
			`/recommendations?seed_artists=${artist},${unknown}&seed_genres=jazz&limit=3`,
		);
		expect(listAt(body, 'tracks')).toHaveLength(3);
		expect(listAt(body, 'seeds')).toMatchObject([
			{ type: 'ARTIST', id: artist, initialPoolSize: expect.any(Number) },
			{ type: 'ARTIST', id: unknown, initialPoolSize: 0 },
			{ type: 'GENRE', id: 'jazz', href: null },
		]);
	});

	it('stay within the bounds, nearest to the target first', async () => {
		const { api } = await openSignedIn();
		const { body } = await api(
			'GET',
			'/recommendations?seed_genres=jazz&limit=50&min_energy=0.4&max_energy=0.7&max_duration_ms=240000&target_energy=0.4',
		);
		const tracks = listAt(body, 'tracks');
		expect(tracks.length).toBeGreaterThan(5);
		const ids = tracks.map((track) => textAt(track, 'id'));
		const features = await api('GET', `/audio-features?ids=${ids.join()}`);
		const energies = listAt(features.body, 'audio_features').map((one) => Number(valueAt(one, 'energy')));
		expect(Math.max(...energies)).toBeLessThanOrEqual(0.7);
		expect(Math.min(...energies)).toBeGreaterThanOrEqual(0.4);
		expect(energies).toEqual(energies.toSorted((first, second) => first - second));
		for (const track of tracks) expect(Number(valueAt(track, 'duration_ms'))).toBeLessThanOrEqual(240_000);
	});

	it('have a genre for every seed on offer', async () => {
		const { api } = await openSignedIn();
		const genres = listAt((await api('GET', '/recommendations/available-genre-seeds')).body, 'genres');
		expect(genres.length).toBeGreaterThan(10);
		for (const genre of genres) {
			const { body } = await api('GET', `/recommendations?seed_genres=${genre}&limit=1`);
			expect(listAt(body, 'tracks')).toHaveLength(1);
		}
	});

	it.each([
		'',
		'seed_tracks=short',
		'seed_genres=a,b,c,d,e,f',
		`seed_genres=jazz,folk,brass&seed_artists=${unknown},${unknown},${unknown}`,
		'seed_genres=jazz&limit=101',
		'seed_genres=jazz&limit=0',
		'seed_genres=jazz&min_energy=2',
		'seed_genres=jazz&max_key=12',
		'seed_genres=jazz&target_tempo=fast',
		'seed_genres=jazz&min_valence=',
		'seed_genres=jazz&market=x',
	])('are not given for ?%s', async (query) => {
		const { api } = await openSignedIn();
		expect((await api('GET', `/recommendations?${query}`)).status).toBe(400);
	});
});

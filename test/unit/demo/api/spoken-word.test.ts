import { describe, expect, it } from 'vitest';
import { openSignedIn, valueAt } from '../open-spotify.ts';

const withPosition = ['user-read-playback-position', 'user-library-read', 'user-library-modify'];

describe('where the listener stopped', () => {
	it.each(['episodes', 'chapters'] as const)('in the %s is told with the scope only', async (category) => {
		const read = async (scopes: string[]) => {
			const { api, spotify } = await openSignedIn({ scopes });
			const all = [...spotify.catalogue[category].values()];
			const ids = all.slice(0, 50).map(({ id }) => id);
			const items = valueAt((await api('GET', `/${category}?ids=${ids.join()}`)).body, category);
			return Array.isArray(items) ? items : [];
		};
		for (const item of await read([])) expect(item).not.toHaveProperty('resume_point');
		const items = await read(withPosition);
		for (const item of items) {
			const positionMs = Number(valueAt(item, 'resume_point.resume_position_ms'));
			expect(positionMs).toBeGreaterThanOrEqual(0);
			expect(positionMs).toBeLessThanOrEqual(Number(valueAt(item, 'duration_ms')));
		}
		const sorts = items.map((item) => valueAt(item, 'resume_point.fully_played'));
		expect(new Set(sorts)).toEqual(new Set([true, false]));
	});

	it.each([
		['/shows/{id}', 'shows', 'episodes.items.0'],
		['/shows/{id}/episodes', 'shows', 'items.0'],
		['/audiobooks/{id}', 'audiobooks', 'chapters.items.0'],
		['/audiobooks/{id}/chapters', 'audiobooks', 'items.0'],
	] as const)('is told inside %s as well', async (path, category, place) => {
		const { api, spotify } = await openSignedIn({ scopes: withPosition });
		const [id] = spotify.catalogue[category].keys();
		const { body } = await api('GET', path.replace('{id}', String(id)));
		expect(valueAt(body, place)).toHaveProperty('resume_point');
	});
});

describe('an audiobook', () => {
	it('names who wrote it and who reads it, with its chapters in order', async () => {
		const { api, spotify } = await openSignedIn();
		const [book] = spotify.catalogue.audiobooks.values();
		const { body } = await api('GET', `/audiobooks/${book?.id}`);
		expect(body).toMatchObject({
			type: 'audiobook',
			uri: `spotify:audiobook:${book?.id}`,
			authors: [{ name: book?.authors[0] }],
			narrators: [{ name: book?.narrators[0] }],
			edition: 'Unabridged',
			total_chapters: book?.chapters.length,
			chapters: { total: book?.chapters.length },
		});
		expect(valueAt(body, 'chapters.items.1')).toMatchObject({
			type: 'chapter',
			chapter_number: 1,
			uri: `spotify:chapter:${book?.chapters[1]?.id}`,
		});
		const cover = await fetch(String(valueAt(body, 'images.2.url')));
		expect(cover.status).toBe(200);
		await cover.arrayBuffer();
	});

	it('is what its chapters belong to', async () => {
		const { api, spotify } = await openSignedIn();
		const [chapter] = spotify.catalogue.chapters.values();
		expect((await api('GET', `/chapters/${chapter?.id}`)).body).toMatchObject({
			audiobook: { id: chapter?.audiobook.id },
		});
	});

	it('plays as episodes of the book', async () => {
		const { api, spotify } = await openSignedIn();
		const [book] = spotify.catalogue.audiobooks.values();
		spotify.listener.playContext(`spotify:audiobook:${book?.id}`, 2);
		expect((await api('GET', '/me/player?additional_types=track,episode')).body).toMatchObject({
			currently_playing_type: 'episode',
			item: { type: 'episode', id: book?.chapters[2]?.id, show: { name: book?.name } },
		});
	});

	it('is saved, listed, checked and removed', async () => {
		const { api, spotify, clock } = await openSignedIn({ scopes: withPosition });
		const [, id] = [...spotify.catalogue.audiobooks.keys()];
		const contains = async () => (await api('GET', `/me/audiobooks/contains?ids=${id}`)).body;
		expect(await contains()).toEqual([false]);
		clock.advance(1_000);
		expect((await api('PUT', `/me/audiobooks?ids=${id}`)).status).toBe(200);
		expect(await contains()).toEqual([true]);
		expect((await api('GET', '/me/audiobooks')).body).toMatchObject({
			items: [{ added_at: expect.any(String), audiobook: { id } }, {}, {}, {}],
			total: 4,
		});
		expect((await api('GET', `/me/library/contains?uris=spotify:audiobook:${id}`)).body).toEqual([true]);
		expect((await api('DELETE', `/me/audiobooks?ids=${id}`)).status).toBe(200);
		expect(await contains()).toEqual([false]);
	});
});

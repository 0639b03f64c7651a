import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../../app/demo/catalogue/catalogue.ts';
import { isId, parseUri } from '../../../../app/demo/catalogue/ids.ts';
import { localFileOf } from '../../../../app/demo/catalogue/local-file.ts';

const catalogue = createCatalogue();
const { artists, albums, tracks, shows, episodes, playlists, audiobooks, chapters } = catalogue;

describe('the catalogue', () => {
	it('is large enough', () => {
		expect(artists.size).toBeGreaterThanOrEqual(40);
		expect(albums.size).toBeGreaterThanOrEqual(120);
		expect(tracks.size).toBeGreaterThanOrEqual(1_500);
		expect(shows.size).toBe(12);
		expect(playlists.size).toBe(31);
		for (const show of shows.values()) expect(show.episodes.length).toBeGreaterThan(0);
	});

	it('is the same on each start', () => {
		const again = createCatalogue();
		const outline = ({ tracks: some, playlists: lists }: typeof catalogue) => [
			[...some.values()].map(({ id, name, durationMs, album }) => [id, name, durationMs, album.name]),
			[...lists.values()].map(({ id, itemUris }) => [id, itemUris]),
		];
		expect(outline(again)).toEqual(outline(catalogue));
	});

	it('grows when more tracks are asked for, and keeps what there was', () => {
		const larger = createCatalogue(10_000);
		expect(larger.tracks.size).toBeGreaterThanOrEqual(10_000);
		expect([...larger.tracks.keys()].slice(0, tracks.size)).toEqual([...tracks.keys()]);
		expect(larger.artists.size).toBe(new Set([...larger.artists.values()].map(({ name }) => name)).size);
	});

	it('gives every thing an id of its own', () => {
		const all = [artists, albums, tracks, shows, episodes, playlists, audiobooks, chapters];
		const ids = all.flatMap((things) => [...things.keys()]);
		expect(ids.every(isId)).toBe(true);
		// A map would have lost one of two tracks with the same id.
		expect(new Set(ids).size).toBe(ids.length);
		expect([...albums.values()].flatMap((album) => album.tracks)).toHaveLength(tracks.size);
	});

	it('plays audiobooks chapter by chapter', () => {
		expect(audiobooks.size).toBe(8);
		for (const book of audiobooks.values()) {
			const uris = book.chapters.map(({ id }) => `spotify:chapter:${id}`);
			const entries = catalogue.entriesOf(`spotify:audiobook:${book.id}`);
			expect(entries?.map(({ uri }) => uri)).toEqual(uris);
			expect(entries?.every(({ kind }) => kind === 'episode')).toBe(true);
			expect([`spotify:audiobook:${book.id}`, ...uris].every(catalogue.has)).toBe(true);
		}
	});

	it('has titles in several scripts, and some too long for any line', () => {
		const titles = [...tracks.values()].map(({ name }) => name);
		for (const script of [/\p{Script=Han}/u, /\p{Script=Hiragana}/u, /\p{Script=Arabic}/u]) {
			expect(titles.some((title) => script.test(title))).toBe(true);
		}
		expect(titles.some((title) => title.length > 80)).toBe(true);
		expect(titles.every((title) => title.trim() !== '')).toBe(true);
	});

	it('lets every item of every playlist be played, but for one that is no longer available', () => {
		const entries = [...playlists.values()].flatMap(({ itemUris }) => itemUris.map(catalogue.entryOf));
		expect(entries.filter((entry) => entry === null)).toHaveLength(1);
		expect(entries.every((entry) => entry === null || entry.durationMs > 0)).toBe(true);
	});

	it('mixes tracks, an episode and a local file in one playlist', () => {
		const kinds = [...playlists.values()].map(
			({ itemUris }) => new Set(itemUris.map((uri) => catalogue.entryOf(uri)?.kind)),
		);
		expect(kinds.some((set) => set.has('track') && set.has('episode') && set.has('local'))).toBe(true);
	});

	it('has a list of a thousand tracks, no two the same', () => {
		const lengths = [...playlists.values()].map(({ itemUris }) => new Set(itemUris).size);
		expect(lengths.filter((length) => length === 1_000)).toHaveLength(1);
	});

	it.each([
		'spotify:constructor:0000000000000000000000',
		'spotify:track:0000000000000000000000',
		'spotify:track:short',
		'spotify:ad:0',
		'nonsense',
		'',
	])('knows nothing of %j', (uri) => {
		expect(catalogue.has(uri)).toBe(false);
		expect(catalogue.entryOf(uri)).toBeNull();
		expect(catalogue.entriesOf(uri)).toBeNull();
	});
});

describe('URIs', () => {
	it.each(['spotify:track', 'spotify::x', 'other:track:0', 'spotify:track:0:1', 'spotify:track:é'])(
		'refuses %s',
		(uri) => {
			expect(parseUri(uri)).toBeNull();
		},
	);

	it('reads a local file from its URI', () => {
		expect(localFileOf('spotify:local:Uncle+Ferdi:Garage+Tapes:A%20Song:187')).toEqual({
			artist: 'Uncle Ferdi',
			album: 'Garage Tapes',
			title: 'A Song',
			durationMs: 187_000,
		});
		expect(localFileOf('spotify:local:::100%:5')?.title).toBe('100%');
	});

	it.each([
		'spotify:local:a:b:c:0',
		'spotify:local:a:b:c:x',
		'spotify:local:a:b::9',
		'spotify:track:a:b:c:9',
	])('takes %s for no local file', (uri) => {
		expect(localFileOf(uri)).toBeNull();
	});
});

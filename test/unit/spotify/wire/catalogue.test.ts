import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { audioAnalysis } from '../../../../app/spotify/wire/audio-analysis.ts';
import { audioFeatures } from '../../../../app/spotify/wire/audio-features.ts';
import {
	audiobook,
	chapter,
	savedAudiobook,
	simplifiedAudiobook,
	simplifiedChapter,
} from '../../../../app/spotify/wire/audiobook.ts';
import {
	categories,
	category,
	genres,
	newReleases,
	playlistsWithMessage,
	recommendations,
} from '../../../../app/spotify/wire/browse.ts';
import {
	album,
	artist,
	simplifiedAlbum,
	simplifiedArtist,
	simplifiedTrack,
	track,
} from '../../../../app/spotify/wire/catalogue.ts';
import { episode, show, simplifiedEpisode, simplifiedShow } from '../../../../app/spotify/wire/episode.ts';
import { page } from '../../../../app/spotify/wire/fields.ts';
import { simplifiedPlaylist } from '../../../../app/spotify/wire/playlist.ts';
import { searchResult } from '../../../../app/spotify/wire/search.ts';
import { privateUser, publicUser } from '../../../../app/spotify/wire/user.ts';

const shapes = {
	album,
	artist,
	audioAnalysis,
	audioFeatures,
	audiobook,
	categories,
	category,
	chapter,
	genres,
	newReleases,
	playlistsWithMessage,
	privateUser,
	publicUser,
	recommendations,
	searchResult,
	show,
	simplifiedAlbum,
	simplifiedArtist,
	simplifiedAudiobook,
	simplifiedChapter,
	simplifiedEpisode,
	simplifiedPlaylist,
	simplifiedShow,
	simplifiedTrack,
	page: page(simplifiedTrack),
};

const typedShapes = { track, episode };

const entriesOf = Object.entries({ ...shapes, ...typedShapes }).map(([name, schema]) => {
	const tag = name in typedShapes ? { type: name } : {};
	return { name, schema, tag, fields: Object.keys(schema.entries).filter((field) => !(field in tag)) };
});

/** What a field reads as when nothing is known of it. */
const isUnknown = (value: unknown): boolean =>
	value === null || value === false || (Array.isArray(value) && value.length === 0);

describe.each(entriesOf)('$name', ({ schema, tag, fields }) => {
	const read = (fields: object): Record<string, unknown> => ({ ...v.parse(schema, { ...tag, ...fields }) });
	const all = (value: unknown) => Object.fromEntries(fields.map((field) => [field, value]));

	it.each([
		['missing', {}],
		['null', all(null)],
		['something else', all({ of: 'something else' })],
	])('survives fields that are %s', (_, given) => {
		const known = Object.entries(read(given)).filter(([field]) => fields.includes(field));
		expect(known.map(([field]) => field)).toEqual(fields);
		const plain = known.filter(
			([, value]) => typeof value !== 'object' || Array.isArray(value) || value === null,
		);
		expect(plain.every(([, value]) => isUnknown(value))).toBe(true);
	});

	it('drops what is null or of another type in each of its lists', () => {
		const lists = Object.values(read(all([null, 4, null]))).filter(Array.isArray);
		for (const list of lists) expect(list).not.toContain(null);
	});

	it('survives any JSON in any field', () => {
		const given = fc.record(Object.fromEntries(fields.map((field) => [field, fc.jsonValue()])), {
			requiredKeys: [],
		});
		fc.assert(
			fc.property(given, (given) => {
				expect(Object.keys(read(given))).toEqual(expect.arrayContaining(fields));
			}),
			{ numRuns: 50 },
		);
	});

	it.each([null, 'text', 4, true])('is not %s', (answer) => {
		expect(v.safeParse(schema, answer).success).toBe(false);
	});
});

describe('the things that may be played', () => {
	it.each([
		['track', track],
		['episode', episode],
	])('are told apart by their type: %s', (type, schema) => {
		expect(v.safeParse(schema, { type }).success).toBe(true);
		expect(v.safeParse(schema, { type: 'hologram' }).success).toBe(false);
		expect(v.safeParse(schema, {}).success).toBe(false);
	});
});

describe('markets', () => {
	it.each([
		['nowhere', { available_markets: [] }, []],
		['only texts', { available_markets: ['DE', null, 4, 'SE'] }, ['DE', 'SE']],
		['unknown to apps in development mode', {}, null],
		['unknown when null', { available_markets: null }, null],
		['unknown when they are text', { available_markets: 'DE' }, null],
	])('are %s', (_, given, markets) => {
		expect(v.parse(simplifiedAlbum, given).available_markets).toEqual(markets);
	});
});

describe('a full thing', () => {
	it('has a first page without null entries', () => {
		const items = [null, { name: 'a' }, 'text', { name: 'b' }];
		const first = { items, total: 4, next: 'https://api.spotify.com/v1/more' };
		const names = (page: { items: { name: string | null }[] } | null) => page?.items.map(({ name }) => name);
		expect(names(v.parse(album, { tracks: first }).tracks)).toEqual(['a', 'b']);
		expect(names(v.parse(show, { episodes: first }).episodes)).toEqual(['a', 'b']);
		expect(names(v.parse(audiobook, { chapters: first }).chapters)).toEqual(['a', 'b']);
	});

	it('keeps what extended quota adds', () => {
		const given = {
			type: 'track',
			popularity: 71,
			external_ids: { isrc: 'SEX123' },
			linked_from: { id: 'a', uri: 'spotify:track:a', type: 'track' },
			restrictions: { reason: 'market' },
			album: { album_type: 'single', artists: [{ name: 'Ann' }, null], release_date_precision: 'year' },
		};
		expect(v.parse(track, given)).toMatchObject({
			popularity: 71,
			external_ids: { isrc: 'SEX123', upc: null },
			linked_from: { id: 'a', uri: 'spotify:track:a', external_urls: null },
			restrictions: { reason: 'market' },
			album: { album_type: 'single', artists: [{ name: 'Ann' }], release_date_precision: 'year' },
		});
	});
});

describe('a playlist in a list', () => {
	it.each([
		['today', { items: { total: 7, href: '' } }, { items: { total: 7 }, tracks: null }],
		['older apps', { tracks: { total: 7 } }, { items: null, tracks: { total: 7 } }],
		['somebody else’s', {}, { items: null, tracks: null }],
	])('says how much it holds: %s', (_, given, expected) => {
		expect(v.parse(simplifiedPlaylist, given)).toMatchObject(expected);
	});

	it('without images has none', () => {
		expect(v.parse(simplifiedPlaylist, { images: null }).images).toEqual([]);
	});
});

describe('a saved audiobook', () => {
	it.each([
		[
			'with its time',
			{ added_at: '2026-01-02T03:04:05Z', audiobook: { name: 'Book' } },
			'2026-01-02T03:04:05Z',
		],
		['without its time', { audiobook: { name: 'Book' } }, null],
		['bare', { uri: 'spotify:audiobook:a', name: 'Book' }, null],
	])('comes %s', (_, given, added_at) => {
		expect(v.parse(savedAudiobook, given)).toMatchObject({ added_at, audiobook: { name: 'Book' } });
	});

	it.each([null, {}, { added_at: '2026-01-02T03:04:05Z', audiobook: null }, { audiobook: 'text' }, []])(
		'is dropped when it is %j',
		(entry) => {
			expect(v.parse(page(savedAudiobook), { items: [entry] }).items).toEqual([]);
		},
	);
});

describe('an audio analysis', () => {
	it('keeps its parts without null entries', () => {
		const given = {
			bars: [{ start: 0.5, duration: 2, confidence: 0.9 }, null],
			segments: [{ start: 0, pitches: [0.1, null, 0.3], timbre: 'text' }],
			track: { tempo: 120, duration: '207' },
		};
		expect(v.parse(audioAnalysis, given)).toMatchObject({
			bars: [{ start: 0.5, duration: 2, confidence: 0.9 }],
			beats: [],
			segments: [{ start: 0, pitches: [0.1, 0.3], timbre: [] }],
			track: { tempo: 120, duration: null },
		});
	});
});

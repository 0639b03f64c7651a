import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf, isList, textOf } from '../../../app/dbus/value.ts';
import { marshal } from '../../../app/dbus/wire/marshal.ts';
import { isObjectPath } from '../../../app/dbus/wire/object-path.ts';
import { en } from '../../../app/messages/en.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';
import { type ItemWords, metadataOf } from '../../../app/mpris/metadata.ts';
import { trackIdOf } from '../../../app/mpris/track-id.ts';
import type { PlayingItem, TrackItem } from '../../../app/state.ts';
import { episode, otherTrack, playing, track } from '../playback/playbacks.ts';

const localFile = {
	kind: 'local',
	uri: 'spotify:local:a:b:c:100',
	title: 'Demo Tape',
	artists: 'Uncle Ferdi',
	album: '',
	durationMs: 100_000,
} as const;
const metadata = (item: PlayingItem, words: ItemWords = en.player) => metadataOf({ ...playing, item }, words);
const titled = (title: string): TrackItem => ({ ...track, title });
/** Throws for whatever may not go over the bus. */
const sendable = (item: PlayingItem) => marshal('a{sv}', [metadata(item)], true);

describe('the metadata of what plays', () => {
	it('is all there is to know of a track', () => {
		expect(metadata(track)).toEqual(
			new Map<string, object>([
				['mpris:trackid', { signature: 'o', value: '/com/spotify/track/one' }],
				['mpris:length', { signature: 'x', value: 210_000_000n }],
				['mpris:artUrl', { signature: 's', value: 'https://i.scdn.co/image/one' }],
				['xesam:title', { signature: 's', value: 'Evening Train' }],
				['xesam:artist', { signature: 'as', value: ['The Lanterns', 'Ida Moor'] }],
				['xesam:album', { signature: 's', value: 'Night Lines' }],
				['xesam:url', { signature: 's', value: 'https://open.spotify.com/track/one' }],
			]),
		);
	});

	it('names the show as the artist of an episode', () => {
		const found = metadata(episode);
		expect(entryOf(found, 'xesam:artist')).toEqual(['Coast Talk']);
		expect([...found.keys()]).toEqual([
			'mpris:trackid',
			'mpris:length',
			'xesam:title',
			'xesam:artist',
			'xesam:url',
		]);
	});

	it('has neither links nor a cover for a file of the person’s own', () => {
		const found = metadata(localFile);
		expect(entryOf(found, 'xesam:artist')).toEqual(['Uncle Ferdi']);
		expect([...found.keys()]).toEqual(['mpris:trackid', 'mpris:length', 'xesam:title', 'xesam:artist']);
		expect(metadata({ ...localFile, artists: '' }).has('xesam:artist')).toBe(false);
	});

	it.each([
		['ad', en.player, 'Advertisement'],
		['ad', zhCN.player, zhCN.player.advertisement],
		['unknown', en.player, 'Something Baton does not know'],
	] as const)('has but a title for what has none: %s', (kind, words, title) => {
		const found = metadata({ kind }, words);
		expect(entryOf(found, 'xesam:title')).toBe(title);
		expect([...found.keys()]).toEqual(['mpris:trackid', 'xesam:title']);
	});

	it.each(['unknown', 'idle'] as const)('is empty while nothing is in the player: %s', (kind) => {
		expect(metadataOf({ kind }, en.player)).toEqual(new Map());
	});
});

describe('text that people and files have made up', () => {
	it.each([
		['markup', '<b>Loud</b> & "clear"'],
		['letters that run to the left', 'Song שיר, \u200Fשיר'],
		['joined emoji and a noncharacter', '👩\u200D🎤 Song\uFFFF'],
	])('goes over the bus as it is with %s', (_name, title) => {
		expect(entryOf(metadata(titled(title)), 'xesam:title')).toBe(title);
		expect(() => sendable(titled(title))).not.toThrow();
	});

	it.each([
		['what would end the connection', 'So\0ng \uD83Dof\uDE82 us', 'Song of us'],
		['what would turn the words around it', '\u202Egnos\u202C \u2067שיר\u2069', 'gnos שיר'],
		['line breaks', 'One\nTwo\r\nThree\u2028Four', 'One Two Three Four'],
		['what would command a terminal', '\x1B[31mRed\x07\x9B2J', '[31mRed2J'],
	])('loses %s', (_what, title, shown) => {
		expect(entryOf(metadata(titled(title)), 'xesam:title')).toBe(shown);
	});

	it('is cut at 1,000 characters, and none of them in half', () => {
		expect(entryOf(metadata(titled('🚂'.repeat(10_000))), 'xesam:title')).toBe('🚂'.repeat(1_000));
		expect(entryOf(metadata(titled('a'.repeat(10_000))), 'xesam:title')).toBe('a'.repeat(1_000));
		const crowd = Array.from({ length: 2_000 }, (_, index) => ({ name: `Singer ${index}`, url: null }));
		const artists = entryOf(metadata({ ...track, artists: crowd }), 'xesam:artist');
		expect(isList(artists) && artists.length).toBe(50);
	});

	it.each(['', 'no address', `https://i.scdn.co/${'a'.repeat(3_000)}`, 'https://[broken'])(
		'is left out where it should be an address: %s',
		(url) => {
			const found = metadata({ ...track, url, cover: { url } });
			expect(found.has('xesam:url')).toBe(false);
			expect(found.has('mpris:artUrl')).toBe(false);
		},
	);

	it('never keeps metadata from the bus', () => {
		const text = fc.string({ unit: 'binary', maxLength: 60 });
		fc.assert(
			fc.property(text, text, text, text, fc.integer({ min: 0 }), (title, name, uri, url, durationMs) => {
				const cover = { url };
				const link = { name, url };
				sendable({ ...track, title, artists: [link], album: link, uri, url, cover, durationMs });
				sendable({ ...localFile, title, artists: name, album: name, uri, durationMs });
			}),
		);
	});
});

describe('the id of a track', () => {
	it.each([
		[track, '/com/spotify/track/one'],
		[episode, '/com/spotify/episode/one'],
		[{ kind: 'ad' }, '/com/spotify/ad'],
		[{ kind: 'unknown' }, '/com/spotify/unknown'],
	] as const)('is made of what Spotify calls it: %j', (item, path) => {
		expect(trackIdOf(item)).toBe(path);
	});

	it('is an object path, and another one for another item, whatever the URI looks like', () => {
		const uris = fc.string({ unit: 'binary' }).map((rest) => `spotify:local:${rest}`);
		fc.assert(
			fc.property(uris, uris, (one, other) => {
				const [first, second] = [one, other].map((uri) => trackIdOf({ ...track, uri }));
				expect(isObjectPath(textOf(first) ?? '')).toBe(true);
				expect(first?.length).toBeLessThan(400);
				expect(first === second).toBe(one === other);
			}),
		);
		expect(trackIdOf(track)).not.toBe(trackIdOf(otherTrack));
	});
});

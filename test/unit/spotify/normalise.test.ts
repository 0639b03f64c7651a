import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { normalisePlayback } from '../../../app/spotify/normalise.ts';
import { playbackState } from '../../../app/spotify/wire/playback.ts';
import type { ActivePlayback } from '../../../app/state.ts';

const measured = { sentAtMonotonicMs: 1000, receivedAtMonotonicMs: 1080 };

const artist = { id: 'a1', uri: 'spotify:artist:a1', name: 'Ann', external_urls: {} };

const track = {
	type: 'track',
	id: 't1',
	uri: 'spotify:track:t1',
	name: 'Song',
	duration_ms: 200_000,
	explicit: true,
	is_local: false,
	external_urls: { spotify: 'https://open.spotify.com/track/t1' },
	artists: [artist],
	album: {
		id: 'b1',
		uri: 'spotify:album:b1',
		name: 'Record',
		external_urls: { spotify: 'https://open.spotify.com/album/b1' },
		images: [
			{ url: 'https://i.scdn.co/640', width: 640, height: 640 },
			{ url: 'https://i.scdn.co/300', width: 300, height: 300 },
			{ url: 'https://i.scdn.co/64', width: 64, height: 64 },
		],
	},
};

const episode = {
	type: 'episode',
	id: 'e1',
	uri: 'spotify:episode:e1',
	name: 'Part one',
	duration_ms: 1_800_000,
	explicit: false,
	external_urls: { spotify: 'https://open.spotify.com/episode/e1' },
	images: [],
	show: {
		id: 's1',
		uri: 'spotify:show:s1',
		name: 'Talk',
		images: [{ url: 'https://i.scdn.co/show', width: null, height: null }],
	},
};

const state = {
	device: {
		id: 'd1',
		is_active: true,
		is_private_session: true,
		is_restricted: false,
		name: 'Desk',
		type: 'Computer',
		supports_volume: true,
		volume_percent: 40,
	},
	repeat_state: 'context',
	shuffle_state: true,
	context: { type: 'album', uri: 'spotify:album:b1' },
	timestamp: 1,
	progress_ms: 5000,
	is_playing: true,
	currently_playing_type: 'track',
	actions: { disallows: { resuming: true } },
	item: track,
};

/** As an answer of Spotify's comes in: JSON, then the wire type. */
const normalise = (answer: unknown): ActivePlayback => {
	const playback = normalisePlayback(v.parse(playbackState, answer), measured);
	if (playback.kind === 'idle') throw new Error('Idle');
	return playback;
};

describe('a playback state', () => {
	it('becomes the app’s own', () => {
		expect(normalise(state)).toEqual({
			kind: 'active',
			item: {
				kind: 'track',
				uri: 'spotify:track:t1',
				title: 'Song',
				artists: [{ name: 'Ann', url: 'https://open.spotify.com/artist/a1' }],
				album: { name: 'Record', url: 'https://open.spotify.com/album/b1' },
				durationMs: 200_000,
				explicit: true,
				cover: { url: 'https://i.scdn.co/300' },
				url: 'https://open.spotify.com/track/t1',
			},
			isPlaying: true,
			progress: { positionMs: 5000, atMonotonicMs: 1040 },
			device: {
				id: 'd1',
				name: 'Desk',
				type: 'computer',
				isRestricted: false,
				isPrivateSession: true,
				supportsVolume: true,
				volumePercent: 40,
			},
			shuffle: true,
			repeat: 'context',
			contextUri: 'spotify:album:b1',
			disallows: ['resume'],
			liked: null,
			volumeBeforeMutePercent: null,
		});
	});

	it('that is not there means idle', () => {
		expect(normalisePlayback(null, measured)).toEqual({ kind: 'idle' });
	});

	it('without anything in it is survived', () => {
		expect(normalise({})).toMatchObject({
			item: { kind: 'unknown' },
			isPlaying: false,
			progress: { positionMs: 0 },
			device: { id: null, name: '', type: 'other', supportsVolume: false, volumePercent: null },
			repeat: 'off',
			disallows: [],
		});
	});

	it('of any JSON at all is survived', () => {
		const garbage = fc.jsonValue();
		const shaped = fc.record(
			{
				device: fc.oneof(garbage, fc.dictionary(fc.constantFrom(...Object.keys(state.device)), garbage)),
				item: fc.oneof(
					garbage,
					fc
						.dictionary(fc.constantFrom(...Object.keys(track), ...Object.keys(episode)), garbage)
						.map((item) => ({ ...item, type: 'track' })),
					fc
						.dictionary(fc.constantFrom(...Object.keys(episode)), garbage)
						.map((item) => ({ ...episode, ...item })),
				),
				actions: garbage,
				context: garbage,
				progress_ms: garbage,
				currently_playing_type: garbage,
				repeat_state: garbage,
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(shaped, (answer) => {
				const { progress, device } = normalise(answer);
				expect(progress.positionMs).toBeGreaterThanOrEqual(0);
				expect(device.volumePercent ?? 0).toBeLessThanOrEqual(100);
			}),
		);
	});
});

describe('the progress', () => {
	it.each([
		['past the end', 999_999, 200_000],
		['before the beginning', -5, 0],
		['null', null, 0],
		['text', '5000', 0],
	])('that is %s stays within the item', (_, progress_ms, positionMs) => {
		expect(normalise({ ...state, progress_ms }).progress.positionMs).toBe(positionMs);
	});

	it.each([
		['an advertisement', { item: null, currently_playing_type: 'ad' }],
		['a track without duration', { item: { ...track, duration_ms: null } }],
	])('of %s is taken as it comes', (_, change) => {
		expect(normalise({ ...state, ...change }).progress.positionMs).toBe(5000);
	});
});

describe('the item', () => {
	const itemOf = (change: object) => normalise({ ...state, ...change }).item;

	it.each([
		['an advertisement, whose item is null', { item: null, currently_playing_type: 'ad' }, 'ad'],
		['an advertisement that looks like a track', { currently_playing_type: 'ad' }, 'ad'],
		['an item that was withheld', { item: null }, 'unknown'],
		[
			'a type that came later',
			{ item: { type: 'hologram', name: 'x' }, currently_playing_type: 'hologram' },
			'unknown',
		],
		['an item that is text', { item: 'spotify:track:t1' }, 'unknown'],
		['a track without any address', { item: { ...track, uri: null, external_urls: {} } }, 'unknown'],
	])('is told from %s', (_, change, kind) => {
		expect(itemOf(change)).toEqual({ kind });
	});

	it('may be a file of the listener’s own', () => {
		const local = {
			...track,
			id: null,
			uri: 'spotify:local:Ann:Record:Song:200',
			is_local: true,
			external_urls: {},
			artists: [{ id: null, uri: null, name: 'Ann' }, { name: 'Ben' }],
			album: { id: null, uri: null, name: 'Record', images: [] },
		};
		expect(itemOf({ item: local })).toEqual({
			kind: 'local',
			uri: 'spotify:local:Ann:Record:Song:200',
			title: 'Song',
			artists: 'Ann, Ben',
			album: 'Record',
			durationMs: 200_000,
		});
	});

	it('may be an episode, with the cover of its show when it has none', () => {
		expect(itemOf({ item: episode, currently_playing_type: 'episode' })).toEqual({
			kind: 'episode',
			uri: 'spotify:episode:e1',
			title: 'Part one',
			show: { name: 'Talk', url: 'https://open.spotify.com/show/s1' },
			durationMs: 1_800_000,
			explicit: false,
			cover: { url: 'https://i.scdn.co/show' },
			url: 'https://open.spotify.com/episode/e1',
		});
	});

	it('loses only those artists that cannot be named', () => {
		const artists = [null, { name: null }, 'Ann', artist];
		expect(itemOf({ item: { ...track, artists } })).toMatchObject({ artists: [{ name: 'Ann' }] });
	});

	it.each([
		'http://open.spotify.com/track/t1',
		'https://open.spotify.com.example/track/t1',
		'https://evil.example/https://open.spotify.com/',
		'javascript:alert(1)',
		42,
		null,
	])('never links to %j', (spotify) => {
		expect(itemOf({ item: { ...track, external_urls: { spotify } } })).toMatchObject({
			url: 'https://open.spotify.com/track/t1',
		});
	});
});

describe('the cover', () => {
	const image = (width: number | null) => ({ url: `https://i.scdn.co/${width}`, width, height: width });
	const coverOf = (images: unknown) => {
		const { item } = normalise({ ...state, item: { ...track, album: { ...track.album, images } } });
		return 'cover' in item ? item.cover : undefined;
	};

	it.each([
		['the narrowest that is wide enough', [image(640), image(300), image(64)], 'https://i.scdn.co/300'],
		['the widest when none is', [image(64), image(160)], 'https://i.scdn.co/160'],
		[
			'the first when no width is known',
			[image(null), { url: 'https://i.scdn.co/b' }],
			'https://i.scdn.co/null',
		],
		['one of unknown width rather than a small one', [image(null), image(64)], 'https://i.scdn.co/null'],
	])('is %s', (_, images, url) => {
		expect(coverOf(images)).toEqual({ url });
	});

	it.each([
		['none', []],
		['null', null],
		['text', 'https://i.scdn.co/300'],
		['without address', [{ url: null, width: 300 }]],
		['from a file', [{ url: 'file:///etc/passwd', width: 300 }]],
		['inline', [{ url: 'data:image/png;base64,AA', width: 300 }]],
	])('is null for images that are %s', (_, images) => {
		expect(coverOf(images)).toBeNull();
	});
});

describe('the device', () => {
	it.each([
		['Computer', 'computer'],
		['Smartphone', 'phone'],
		['Tablet', 'phone'],
		['Speaker', 'speaker'],
		['AVR', 'speaker'],
		['CastAudio', 'speaker'],
		['TV', 'other'],
		['constructor', 'other'],
		[null, 'other'],
	])('of type %j is a %s', (type, expected) => {
		expect(normalise({ ...state, device: { ...state.device, type } }).device.type).toBe(expected);
	});

	it('without a word on volume support has it when it has a volume', () => {
		const { supports_volume, ...device } = state.device;
		expect(normalise({ ...state, device }).device.supportsVolume).toBe(supports_volume);
		expect(normalise({ ...state, device: { ...device, volume_percent: null } }).device.supportsVolume).toBe(
			false,
		);
	});
});

describe('what the player refuses', () => {
	it('is told nested as it comes, or flat as the reference has it', () => {
		const nested = { disallows: { skipping_prev: true, seeking: true, toggling_shuffle: false } };
		const flat = { skipping_prev: true, seeking: true, toggling_shuffle: false };
		expect(normalise({ ...state, actions: nested }).disallows).toEqual(['seek', 'previous']);
		expect(normalise({ ...state, actions: flat }).disallows).toEqual(['seek', 'previous']);
	});

	it.each([undefined, null, [], 'pausing', { disallows: { pausing: 'true', unheardOf: true } }])(
		'is nothing for %j',
		(actions) => {
			expect(normalise({ ...state, actions }).disallows).toEqual([]);
		},
	);
});

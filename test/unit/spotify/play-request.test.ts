import { describe, expect, it } from 'vitest';
import { type InvalidReason, SpotifyFailure } from '../../../app/problem.ts';
import { type PlayRequest, playBody } from '../../../app/spotify/play-request.ts';

const id = (letter: string): string => letter.repeat(22);
const track = (letter: string): string => `spotify:track:${id(letter)}`;
const album = `spotify:album:${id('x')}`;
const artist = `spotify:artist:${id('x')}`;
const playlist = `spotify:playlist:${id('x')}`;
const show = `spotify:show:${id('x')}`;
const uris = [track('a'), track('b')];

describe('what to play', () => {
	it.each<[request: PlayRequest, body: Record<string, unknown> | undefined]>([
		[{}, undefined],
		[{ position_ms: 0 }, { position_ms: 0 }],
		[{ context_uri: album }, { context_uri: album }],
		[
			{ context_uri: artist, position_ms: 5 },
			{ context_uri: artist, position_ms: 5 },
		],
		[{ context_uri: show }, { context_uri: show }],
		[
			{ context_uri: album, offset: { position: 9999 } },
			{ context_uri: album, offset: { position: 9999 } },
		],
		[
			{ context_uri: playlist, offset: { uri: track('a') }, position_ms: 5 },
			{ context_uri: playlist, offset: { uri: track('a') }, position_ms: 5 },
		],
		[{ uris }, { uris }],
		[{ uris: [track('a'), track('a')] }, { uris: [track('a'), track('a')] }],
		[{ uris: Array(200).fill(track('a')) }, { uris: Array(200).fill(track('a')) }],
		[
			{ uris, offset: { position: 1 } },
			{ uris, offset: { position: 1 } },
		],
		[
			{ uris, offset: { uri: track('b') } },
			{ uris, offset: { uri: track('b') } },
		],
		[
			{ uris: [`spotify:episode:${id('a')}`, `spotify:chapter:${id('b')}`] },
			{ uris: [`spotify:episode:${id('a')}`, `spotify:chapter:${id('b')}`] },
		],
	])('%j becomes %j', (request, body) => {
		expect(playBody(request)).toEqual(body);
	});

	it('has the playlist in the form of today', () => {
		expect(playBody({ context_uri: `spotify:user:robin:playlist:${id('x')}` })).toEqual({
			context_uri: playlist,
		});
	});

	it.each<[request: PlayRequest, why: InvalidReason]>([
		[{ context_uri: album, uris }, 'excludeEachOther'],
		[{ context_uri: album, uris: [] }, 'excludeEachOther'],
		[{ uris: [] }, 'empty'],
		[{ uris: Array(201).fill(track('a')) }, 'outOfRange'],
		[{ context_uri: track('a') }, 'wrongType'],
		[{ context_uri: `spotify:episode:${id('a')}` }, 'wrongType'],
		[{ context_uri: `spotify:audiobook:${id('a')}` }, 'wrongType'],
		[{ context_uri: 'spotify:user:robin' }, 'wrongType'],
		[{ context_uri: 'spotify:user:robin:collection' }, 'wrongType'],
		[{ context_uri: '' }, 'malformedUri'],
		[{ context_uri: 'spotify:album:../me' }, 'malformedUri'],
		[{ uris: [track('a'), album] }, 'wrongType'],
		[{ uris: ['spotify:local:Artist:Album:Title:180'] }, 'wrongType'],
		[{ uris: [track('a'), 'spotify:track:'] }, 'malformedUri'],
		[{ offset: { position: 0 } }, 'offsetWithoutList'],
		[{ offset: { uri: track('a') }, position_ms: 1 }, 'offsetWithoutList'],
		[{ context_uri: artist, offset: { position: 0 } }, 'offsetNotSupported'],
		[{ context_uri: artist, offset: { uri: track('a') } }, 'offsetNotSupported'],
		[{ context_uri: show, offset: { position: 1 } }, 'offsetNotSupported'],
		[{ uris, offset: { position: 0, uri: track('a') } }, 'excludeEachOther'],
		[{ uris, offset: { position: 2 } }, 'outOfRange'],
		[{ uris, offset: { position: -1 } }, 'outOfRange'],
		[{ context_uri: album, offset: { position: -1 } }, 'outOfRange'],
		[{ context_uri: album, offset: { position: 0.5 } }, 'outOfRange'],
		[{ context_uri: album, offset: { position: Number.NaN } }, 'outOfRange'],
		[{ uris, offset: { uri: track('c') } }, 'outOfRange'],
		[{ context_uri: album, offset: { uri: album } }, 'wrongType'],
		[{ context_uri: album, offset: { uri: '2' } }, 'malformedUri'],
		[{ uris: [track('a'), track('b'), track('a')], offset: { position: 1 } }, 'listedTwice'],
		[{ uris: [track('a'), track('b'), track('a')], offset: { uri: track('b') } }, 'listedTwice'],
		[{ position_ms: -1 }, 'outOfRange'],
		[{ context_uri: album, position_ms: 0.5 }, 'outOfRange'],
		[{ uris, position_ms: Number.POSITIVE_INFINITY }, 'outOfRange'],
	])('%j is refused as %s', (request, why) => {
		expect(() => playBody(request)).toThrow(new SpotifyFailure({ kind: 'invalid', why }));
	});
});

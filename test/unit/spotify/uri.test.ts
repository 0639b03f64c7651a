import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpotifyFailure } from '../../../app/problem.ts';
import { checkedUri, isLocalUri, linkTypes, parseSpotifyLink } from '../../../app/spotify/uri.ts';

const id = '4aawyAB9vmqN3uQ7FjRGTy';
const album = { type: 'album', id, uri: `spotify:album:${id}` };
const playlist = { type: 'playlist', id, uri: `spotify:playlist:${id}` };

const anyId = fc.stringMatching(/^[0-9A-Za-z]{22}$/);
const anyType = fc.constantFrom(...linkTypes.filter((type) => type !== 'user'));

describe('a link', () => {
	it.each([
		[`spotify:album:${id}`, album],
		[` \tspotify:album:${id}\r\n`, album],
		[`https://open.spotify.com/album/${id}`, album],
		[`http://open.spotify.com/album/${id}`, album],
		[`HTTPS://Open.Spotify.com/album/${id}/`, album],
		[`https://open.spotify.com/album/${id}?si=3fdd8a1b2c&context=a%20b#t`, album],
		[`https://open.spotify.com/intl-de/album/${id}?si=3fdd8a1b2c`, album],
		[`https://open.spotify.com/intl-zh-hant/album/${id}`, album],
		[`https://open.spotify.com/embed/album/${id}?theme=0`, album],
		[`spotify:user:ro%3Abin:playlist:${id}`, playlist],
		[`https://open.spotify.com/user/robin/playlist/${id}`, playlist],
		['spotify:user:robin', { type: 'user', id: 'robin', uri: 'spotify:user:robin' }],
		['spotify:user:Zo%C3%AB', { type: 'user', id: 'Zoë', uri: 'spotify:user:Zo%C3%AB' }],
		[
			'https://open.spotify.com/user/robin.b?si=1',
			{ type: 'user', id: 'robin.b', uri: 'spotify:user:robin.b' },
		],
	])('is read from %j', (text, expected) => {
		expect(parseSpotifyLink(text)).toEqual(expected);
	});

	it('means the same in each of its forms', () => {
		fc.assert(
			fc.property(anyType, anyId, fc.string().map(encodeURIComponent), (type, anyId, query) => {
				const expected = { type, id: anyId, uri: `spotify:${type}:${anyId}` };
				expect(parseSpotifyLink(expected.uri)).toEqual(expected);
				expect(parseSpotifyLink(`https://open.spotify.com/${type}/${anyId}?${query}`)).toEqual(expected);
			}),
		);
	});

	it('of a person survives being written and read, in any script', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
				const link = parseSpotifyLink(`spotify:user:${encodeURIComponent(name)}`);
				if (link === null) return;
				expect(link.id).toBe(name);
				expect(parseSpotifyLink(link.uri)).toEqual(link);
			}),
		);
	});

	it('is nothing but a type and an id in the end, whatever was typed', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.constantFrom(
						'spotify',
						':',
						'user',
						'playlist',
						'track',
						'https://',
						'open.spotify.com',
						'/',
						'intl-de',
						'@',
						'%2F',
						'..',
						'?',
						'\n',
						id,
					),
					{ maxLength: 12 },
				),
				(parts) => {
					const link = parseSpotifyLink(parts.join(''));
					if (link) expect(link.uri).toMatch(/^spotify:[a-z]+:[^\s:/?#]+$/);
				},
			),
		);
	});

	it.each([
		['nothing', ''],
		['spaces', '   '],
		['words', 'never gonna give you up'],
		['a bare id', id],
		['an id that is too short', `spotify:track:${id.slice(1)}`],
		['an id that is too long', `spotify:track:${id}a`],
		['a very long id', `spotify:track:${'a'.repeat(10_000)}`],
		['a very long page', `https://open.spotify.com/track/${id}?si=${'a'.repeat(10_000)}`],
		['a very long beginning', `${' '.repeat(10_000)}spotify:track:${id}`],
		['no id', 'spotify:track:'],
		['a type that there is none of', `spotify:concert:${id}`],
		['the name of something that every object has', `spotify:constructor:${id}`],
		['another case', `Spotify:track:${id}`],
		['a path in the id', 'spotify:track:../../me/player/aa'],
		['a slash in the id', 'https://open.spotify.com/track/aaaaaaaaaa%2Faaaaaaaaaa'],
		['a path that leads elsewhere', `https://open.spotify.com/track/../album/${id}`],
		['a path that leads elsewhere, encoded', `https://open.spotify.com/%2e%2e/album/${id}`],
		['backslashes', `https:\\\\open.spotify.com\\track\\${id}`],
		['a line break', `spotify:track:\n${id}`],
		['a line break in the host', `https://open.spo\ntify.com/track/${id}`],
		['another line after it', `spotify:track:${id}\nspotify:track:${id}`],
		['a NUL', `spotify:track:${id.slice(1)}\0`],
		['letters that look alike', `spotify:track:${id.replace('a', 'а')}`],
		['digits of another script', `spotify:track:${id.replace('4', '４')}`],
		['a host that looks alike', `https://open.spotіfy.com/track/${id}`],
		['a URI in a URI', `spotify:track:spotify:track:${id}`],
		['a link in a URI', `spotify:track:https://open.spotify.com/track/${id}`],
		['a link in a link', `https://open.spotify.com/https://open.spotify.com/track/${id}`],
		['another host', `https://example.com/track/${id}`],
		['a host that begins the same', `https://open.spotify.com.example.com/track/${id}`],
		['a host that ends the same', `https://notopen.spotify.com/track/${id}`],
		['a port', `https://open.spotify.com:8443/track/${id}`],
		['a user', `https://open.spotify.com@example.com/track/${id}`],
		['a user of the right host', `https://me:secret@open.spotify.com/track/${id}`],
		['another scheme', `javascript://open.spotify.com/track/${id}`],
		['a short link', 'https://spotify.link/abcDEF123'],
		['a file of their own', 'spotify:local:Artist:Album:Title:180'],
		['the liked songs', 'spotify:user:robin:collection'],
		['a name that cannot be decoded', 'spotify:user:%E0%A4%A'],
		['a name with a slash', 'spotify:user:a%2Fb'],
		['a name with a list in it', 'spotify:user:a,b'],
		['a name of dots', 'spotify:user:..'],
		['a name of dots, encoded', 'https://open.spotify.com/user/%2e%2e'],
		['a name with a line break', 'spotify:user:a%0Ab'],
		['a name that turns around what follows', 'spotify:user:a%E2%80%AEb'],
		['a very long name', `spotify:user:${'a'.repeat(1000)}`],
	])('is not read from %s', (_, text) => {
		expect(parseSpotifyLink(text)).toBeNull();
	});
});

describe('a URI that is to be sent', () => {
	const whyNot = (uri: string) => {
		try {
			checkedUri(uri, ['track', 'playlist']);
		} catch (error) {
			if (error instanceof SpotifyFailure && error.problem.kind === 'invalid') return error.problem.why;
			throw error;
		}
		return null;
	};

	it.each([
		[`spotify:track:${id}`, `spotify:track:${id}`],
		[`spotify:user:robin:playlist:${id}`, `spotify:playlist:${id}`],
	])('takes %j for %j', (uri, expected) => {
		expect(checkedUri(uri, ['track', 'playlist'])).toBe(expected);
	});

	it.each([
		`spotify:album:${id}`,
		'spotify:user:robin',
		'spotify:local:::Title:180',
		'spotify:user:robin:collection',
		'spotify:collection',
		'spotify:collection:tracks',
	])('is of the wrong type: %s', (uri) => {
		expect(whyNot(uri)).toBe('wrongType');
	});

	it.each([
		'',
		id,
		` spotify:track:${id}`,
		`https://open.spotify.com/track/${id}`,
		'spotify:track:..',
		`spotify:track:${id},spotify:track:${id}`,
		`spotify:track:${id}\n`,
		`spotify:track:${'a'.repeat(10_000)}`,
		`spotify:collections:${id}`,
	])('is malformed: %j', (uri) => {
		expect(whyNot(uri)).toBe('malformedUri');
	});

	it('is known to be local by its beginning', () => {
		expect(isLocalUri('spotify:local:Artist:Album:Title:180')).toBe(true);
		expect(isLocalUri(`spotify:track:${id}`)).toBe(false);
	});
});

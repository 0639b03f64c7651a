import { describe, expect, it } from 'vitest';
import { goesOnAtApi } from '../../../app/spotify/next-links.ts';

const apiUrl = 'https://api.spotify.com/v1';

describe('a page', () => {
	it.each([
		'https://api.spotify.com/v1/me/tracks?offset=50&limit=50',
		'https://API.spotify.com:443/v1/users/a/following?type=artist&after=0yNLKJebCb8Aueb54LYya3',
		null,
		undefined,
	])('goes on at the Web API: %s', (next) => {
		expect(goesOnAtApi({ items: [], next }, apiUrl)).toBe(true);
	});

	it.each([
		['another host', 'https://example.com/v1/me/tracks'],
		['a host that begins like it', 'https://api.spotify.com.example.com/v1/me/tracks'],
		['a host behind a name', 'https://api.spotify.com@example.com/v1/me/tracks'],
		['a name before the host', 'https://someone@api.spotify.com/v1/me/tracks'],
		['no encryption', 'http://api.spotify.com/v1/me/tracks'],
		['another port', 'https://api.spotify.com:8443/v1/me/tracks'],
		['another path', 'https://api.spotify.com/v2/me/tracks'],
		['a path that begins like it', 'https://api.spotify.com/v10/me/tracks'],
		['a path that leaves it', 'https://api.spotify.com/v1/../authorize'],
		['a path that leaves it encoded', 'https://api.spotify.com/v1/%2e%2e/authorize'],
		['a path alone', '/v1/me/tracks'],
		['another scheme', 'file:///v1/me/tracks'],
		['nothing', ''],
	])('does not: %s', (_, next) => {
		expect(goesOnAtApi({ items: [], next }, apiUrl)).toBe(false);
	});

	it('is found inside an answer as well', () => {
		const next = 'https://example.com/v1/search';
		expect(goesOnAtApi({ tracks: { items: [], next: null }, albums: { items: [], next } }, apiUrl)).toBe(
			false,
		);
	});

	it.each([null, true, 'text', 5, [], [{ next: 5 }], {}, { next: 5 }, { tracks: null }])(
		'is not what %j is',
		(answer) => {
			expect(goesOnAtApi(answer, apiUrl)).toBe(true);
		},
	);

	it('knows the embedded Spotify by its port', () => {
		expect(goesOnAtApi({ next: 'http://127.0.0.1:8000/v1/me' }, 'http://127.0.0.1:8000/v1')).toBe(true);
		expect(goesOnAtApi({ next: 'http://127.0.0.1:8001/v1/me' }, 'http://127.0.0.1:8000/v1')).toBe(false);
	});
});

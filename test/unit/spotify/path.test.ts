import { describe, expect, it } from 'vitest';
import { SpotifyFailure } from '../../../app/problem.ts';
import { path } from '../../../app/spotify/path.ts';

describe('a path', () => {
	it('holds its ids', () => {
		expect(path`/albums/${'4aawyAB9vmqN3uQ7FjRGTy'}/tracks`).toBe('/albums/4aawyAB9vmqN3uQ7FjRGTy/tracks');
	});

	it.each([
		['../me', '/tracks/..%2Fme'],
		['a?market=DE', '/tracks/a%3Fmarket%3DDE'],
		['a#b', '/tracks/a%23b'],
		['a b', '/tracks/a%20b'],
	])('keeps %j inside its segment', (id, expected) => {
		expect(path`/tracks/${id}`).toBe(expected);
	});

	it.each(['', '.', '..', '\uD83C'])('refuses the id %j', (id) => {
		expect(() => path`/tracks/${id}`).toThrow(SpotifyFailure);
	});
});

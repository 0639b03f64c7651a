import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../../app/problem.ts';
import { createSpotify, type Spotify } from '../../../app/spotify/spotify.ts';
import { createScriptedServer, type ScriptedServer } from '../../support/scripted-server.ts';
import { createTestFunnel, problemOf } from './setup.ts';

let server: ScriptedServer;
let playlists: Spotify['playlists'];

beforeEach(async () => {
	server = await createScriptedServer();
	playlists = createSpotify(createTestFunnel(server.url).funnel).playlists;
});

afterEach(() => server.close());

const playlist_id = '4aawyAB9vmqN3uQ7FjRGTy';

/** Begins as a JPEG does; of this many characters. */
const jpegOf = (characters: number): string => `/9j/${'A'.repeat(characters - 4)}`;
const small = jpegOf(64);
const upload = (image: string) => playlists.uploadPlaylistCover({ playlist_id, image });

describe('a cover', () => {
	it.each([small, jpegOf(262_144), `${jpegOf(64).slice(0, -2)}==`])(
		'goes out as the text that it is',
		async (image) => {
			server.script({ status: 202 });
			await upload(image);
			const [sent] = server.requests;
			expect(`${sent?.method} ${sent?.target}`).toBe(`PUT /playlists/${playlist_id}/images`);
			expect(sent?.headers['content-type']).toBe('image/jpeg');
			expect(sent?.body).toBe(image);
		},
	);

	it.each<[what: string, image: string, problem: Problem]>([
		['nothing', '', { kind: 'invalid', why: 'empty' }],
		['one character too many', `${jpegOf(262_144)}A`, { kind: 'tooLarge' }],
		['a megabyte', jpegOf(1_048_576), { kind: 'tooLarge' }],
		['an address of data', `data:image/jpeg;base64,${small}`, { kind: 'invalid', why: 'notJpeg' }],
		['a line break at its end', `${small}\n`, { kind: 'invalid', why: 'notJpeg' }],
		['lines of 76 characters', `${small}\r\n${small}`, { kind: 'invalid', why: 'notJpeg' }],
		['a space before it', ` ${small}`, { kind: 'invalid', why: 'notJpeg' }],
		['the other alphabet of Base64', `${small}-_-_`, { kind: 'invalid', why: 'notJpeg' }],
		['a part of a group', `${small}AA`, { kind: 'invalid', why: 'notJpeg' }],
		['padding in the middle', `${small}AA==${small}`, { kind: 'invalid', why: 'notJpeg' }],
		['a PNG', 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB', { kind: 'invalid', why: 'notJpeg' }],
		['a GIF', 'R0lGODlhAQABAIAAAAAAAP', { kind: 'invalid', why: 'notJpeg' }],
		['bytes', '\u00ff\u00d8\u00ff\u00e0', { kind: 'invalid', why: 'notJpeg' }],
		['words', 'cover.jpg', { kind: 'invalid', why: 'notJpeg' }],
	])('is not sent when it is %s', async (_, image, problem) => {
		expect(await problemOf(upload(image))).toEqual(problem);
		expect(server.requests).toEqual([]);
	});

	it.each(['', '..', '../me', `${playlist_id}/images`])('is not sent to %j', async (id) => {
		expect(await problemOf(playlists.uploadPlaylistCover({ playlist_id: id, image: small }))).toEqual({
			kind: 'invalid',
			why: 'malformedId',
		});
		expect(server.requests).toEqual([]);
	});

	it.each<[status: number, body: string, problem: Problem]>([
		[413, '', { kind: 'tooLarge' }],
		[413, '{"error": {"status": 413}}', { kind: 'tooLarge' }],
		[400, '{"error": {"status": 400, "message": "Error while parsing image"}}', { kind: 'badRequest' }],
		[403, '{"error": {"status": 403}}', { kind: 'forbidden', why: 'notYours' }],
		[403, 'Insufficient client scope', { kind: 'forbidden', why: 'missingScope' }],
		[404, '{"error": {"status": 404}}', { kind: 'notFound' }],
		[413, '<html>Request Entity Too Large</html>', { kind: 'server', status: 413 }],
	])('that is answered with %i %j fails as what it is, once', async (status, body, problem) => {
		server.script({ status, body });
		expect(await problemOf(upload(small))).toEqual(problem);
		expect(server.requests).toHaveLength(1);
	});

	it('that a new token is refused for lacks the scope, unlike anything else', async () => {
		server.script({ status: 401 }, { status: 401 });
		expect(await problemOf(upload(small))).toEqual({ kind: 'forbidden', why: 'missingScope' });
		expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
			'Bearer token-1',
			'Bearer token-2',
		]);
	});

	it('goes out again, whole, after its token was renewed', async () => {
		server.script({ status: 401 }, { status: 202 });
		await upload(small);
		expect(server.requests.map(({ body }) => body)).toEqual([small, small]);
	});
});

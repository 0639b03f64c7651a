import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newerForms } from '../../../../app/spotify/access/forms.ts';
import { checkInLibrary, removeFromLibrary, saveToLibrary } from '../../../../app/spotify/access/library.ts';
import type { Spotify } from '../../../../app/spotify/spotify.ts';
import {
	createScriptedServer,
	type RecordedRequest,
	type ScriptedServer,
} from '../../../support/scripted-server.ts';
import { problemOf } from '../setup.ts';
import { closed, createSpotifyOn, idOf, ok, pathOf, searchOf, unknown } from './setup.ts';

let server: ScriptedServer;

beforeEach(async () => {
	server = await createScriptedServer();
});

afterEach(() => server.close());

/** One of each, and two tracks that are not next to each other. */
const uris = [
	`spotify:track:${idOf(1)}`,
	`spotify:album:${idOf(2)}`,
	`spotify:playlist:${idOf(3)}`,
	`spotify:artist:${idOf(4)}`,
	`spotify:track:${idOf(5)}`,
	'spotify:user:j%C3%BCrgen',
	`spotify:show:${idOf(6)}`,
	`spotify:episode:${idOf(7)}`,
	`spotify:audiobook:${idOf(8)}`,
	`spotify:playlist:${idOf(9)}`,
];

const isGeneric = (request: RecordedRequest) => pathOf(request).startsWith('/me/library');

type Call = (spotify: Spotify, options: { uris: readonly string[] }) => Promise<unknown>;

describe.each<[newer: string, call: Call]>([
	['saveLibraryItems', saveToLibrary],
	['removeLibraryItems', removeFromLibrary],
	['checkLibraryItems', checkInLibrary],
])('%s', (newer, call) => {
	const older = Object.entries(newerForms).flatMap(([name, form]) => (form === newer ? [name] : []));

	it('takes whatever there is at once', async () => {
		const { spotify, asked, settle } = createSpotifyOn(server, () => ok(uris.map(() => true)));
		await settle(call(spotify, { uris }));
		expect(asked).toEqual([newer]);
	});

	it('asks type by type where that is not offered, with every older form there is', async () => {
		const { spotify, asked, settle } = createSpotifyOn(server, (request) => {
			if (isGeneric(request)) return unknown;
			const ids = searchOf(request).get('ids')?.split(',') ?? ['it'];
			return ok(ids.map(() => true));
		});
		await settle(call(spotify, { uris }));
		expect([...new Set(asked.slice(1))].toSorted()).toEqual(older.toSorted());
	});

	it('is not available where neither is', async () => {
		const { spotify, settle } = createSpotifyOn(server, () => closed);
		const problem = { kind: 'forbidden', why: 'closedToThisApp' };
		expect(await problemOf(settle(call(spotify, { uris })))).toEqual(problem);
		const { length } = server.requests;
		expect(await problemOf(settle(call(spotify, { uris })))).toEqual(problem);
		// The newer form is open to everybody, so that it is asked anew; the older one is known.
		expect(server.requests).toHaveLength(length + 1);
	});

	it.each<[string, readonly string[], string]>([
		['nothing', [], 'empty'],
		['a chapter', [`spotify:chapter:${idOf(1)}`], 'wrongType'],
		['a file of a person’s own', ['spotify:local:a:b:c:1'], 'wrongType'],
		['an address', [`https://open.spotify.com/track/${idOf(1)}`], 'malformedUri'],
		['text', [...uris, 'text'], 'malformedUri'],
	])('refuses %s without a request', async (_, given, why) => {
		const { spotify, settle } = createSpotifyOn(server, () => unknown);
		expect(await problemOf(settle(call(spotify, { uris: given })))).toEqual({ kind: 'invalid', why });
		expect(server.requests).toEqual([]);
	});
});

describe('the answers to a check', () => {
	const isSaved = (id: string) => ['5', '4', 'n', '9'].some((end) => id.endsWith(end));
	const expected = [false, false, false, true, true, true, false, false, false, true];

	it('come in the order of the URIs', async () => {
		const { spotify, settle } = createSpotifyOn(server, (request) =>
			ok(searchOf(request).get('uris')?.split(',').map(isSaved)),
		);
		expect(await settle(checkInLibrary(spotify, { uris }))).toEqual(expected);
	});

	it('come in the same order when they were asked for type by type', async () => {
		const { spotify, settle } = createSpotifyOn(server, (request) => {
			if (isGeneric(request)) return unknown;
			const ofPlaylist = /playlists\/(\w+)\//.exec(pathOf(request))?.[1];
			const ids = ofPlaylist ? [ofPlaylist] : (searchOf(request).get('ids') ?? '').split(',');
			return ok(ids.map(isSaved));
		});
		expect(await settle(checkInLibrary(spotify, { uris }))).toEqual(expected);
	});

	it.each([
		['nothing', { status: 204 }],
		['too few', ok([])],
	])('are a failure when Spotify gives %s', async (_, answer) => {
		const { spotify, settle } = createSpotifyOn(server, (request) => (isGeneric(request) ? unknown : answer));
		expect(await problemOf(settle(checkInLibrary(spotify, { uris })))).toEqual({
			kind: 'server',
			status: 200,
		});
	});

	it('are a failure when the newer form gives nothing', async () => {
		const { spotify, settle } = createSpotifyOn(server, () => ({ status: 204 }));
		expect(await problemOf(settle(checkInLibrary(spotify, { uris })))).toEqual({
			kind: 'server',
			status: 200,
		});
	});
});

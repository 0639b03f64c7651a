import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlaylist, readOwnPlaylists } from '../../../../app/spotify/access/own-playlists.ts';
import { createScriptedServer, type ScriptedServer } from '../../../support/scripted-server.ts';
import { problemOf } from '../setup.ts';
import { closed, createSpotifyOn, idOf, ok, pathOf, unknown } from './setup.ts';

let server: ScriptedServer;

beforeEach(async () => {
	server = await createScriptedServer();
});

afterEach(() => server.close());

const details = { name: 'Rain', public: false };

describe('a new playlist', () => {
	it('is made in the newer form', async () => {
		const { spotify, settle } = createSpotifyOn(server, () => ok({ id: idOf(1), name: 'Rain' }, 201));
		expect(await settle(createPlaylist(spotify, details))).toMatchObject({ id: idOf(1) });
		expect(server.requests).toMatchObject([
			{ method: 'POST', target: '/me/playlists', body: JSON.stringify(details) },
		]);
	});

	it('is made for the person by id where that is not offered', async () => {
		const { spotify, settle } = createSpotifyOn(server, (request) => {
			if (pathOf(request) === '/me/playlists') return unknown;
			return pathOf(request) === '/me' ? ok({ id: 'jürgen' }) : ok({ id: idOf(1) }, 201);
		});
		expect(await settle(createPlaylist(spotify, details))).toMatchObject({ id: idOf(1) });
		expect(server.requests.at(-1)).toMatchObject({
			method: 'POST',
			target: '/users/j%C3%BCrgen/playlists',
			body: JSON.stringify(details),
		});
	});

	it('is not made where the person has no id', async () => {
		const { spotify, settle } = createSpotifyOn(server, (request) =>
			pathOf(request) === '/me/playlists' ? unknown : ok({}),
		);
		expect(await problemOf(settle(createPlaylist(spotify, details)))).toEqual({
			kind: 'server',
			status: 200,
		});
	});

	it('is not available where neither form is', async () => {
		const { spotify, settle } = createSpotifyOn(server, (request) => {
			if (pathOf(request) === '/me/playlists') return unknown;
			return pathOf(request) === '/me' ? ok({ id: 'jürgen' }) : closed;
		});
		expect(await problemOf(settle(createPlaylist(spotify, details)))).toEqual({
			kind: 'forbidden',
			why: 'closedToThisApp',
		});
	});

	it('is not made a second time after a fault', async () => {
		const { spotify, settle } = createSpotifyOn(server, () => ({ status: 500 }));
		expect(await problemOf(settle(createPlaylist(spotify, details)))).toEqual({
			kind: 'server',
			status: 500,
		});
		expect(server.requests).toHaveLength(1);
	});
});

describe('the own playlists', () => {
	const page = { items: [{ id: idOf(1), name: 'Rain', items: { total: 3 } }], total: 1, next: null };

	it('come in the newer form', async () => {
		const { spotify, settle } = createSpotifyOn(server, () => ok(page));
		expect(await settle(readOwnPlaylists(spotify, { limit: 50, offset: 50 }))).toMatchObject({ total: 1 });
		expect(server.requests).toMatchObject([{ target: '/me/playlists?limit=50&offset=50' }]);
	});

	it('come by the id of the person where that is not offered', async () => {
		const { spotify, settle } = createSpotifyOn(server, (request) => {
			if (pathOf(request) === '/me/playlists') return unknown;
			return pathOf(request) === '/me' ? ok({ id: 'somebody' }) : ok(page);
		});
		expect(await settle(readOwnPlaylists(spotify, { limit: 50 }))).toMatchObject({ total: 1 });
		expect(server.requests.at(-1)?.target).toBe('/users/somebody/playlists?limit=50');
	});
});

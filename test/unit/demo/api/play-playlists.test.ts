import { describe, expect, it } from 'vitest';
import { valueAt } from '../open-spotify.ts';
import { openPlaylists } from './open-playlists.ts';

async function open() {
	const opened = await openPlaylists();
	const { api, clock } = opened;
	async function play(body: unknown) {
		const { status } = await api('PUT', '/me/player/play', body);
		clock.advance(200);
		const state = (await api('GET', '/me/player?additional_types=track,episode')).body;
		return { status, uri: valueAt(state, 'item.uri'), context: valueAt(state, 'context.uri') };
	}
	return { ...opened, play };
}

describe('playing a playlist', () => {
	it('begins with what it holds by now', async () => {
		const { api, play, create, trackUris } = await open();
		const id = await create(3, 4);
		const context = `spotify:playlist:${id}`;
		expect(await play({ context_uri: context })).toEqual({ status: 204, uri: trackUris[3], context });
		await api('POST', `/playlists/${id}/items`, { uris: [trackUris[9]], position: 0 });
		expect(await play({ context_uri: context })).toMatchObject({ uri: trackUris[9] });
		expect(await play({ context_uri: context, offset: { uri: trackUris[4] } })).toMatchObject({
			uri: trackUris[4],
		});
	});

	it('counts positions as the list does, though not everything in it can be played', async () => {
		const { play, lists, spotify } = await open();
		const uris = spotify.catalogue.playlists.get(lists.mixed)?.itemUris ?? [];
		const context = `spotify:playlist:${lists.mixed}`;
		for (const position of [0, 2, 3, 5, uris.length - 1]) {
			expect(await play({ context_uri: context, offset: { position } })).toMatchObject({
				status: 204,
				uri: uris[position],
			});
		}
	});

	it('is refused at an item that is no longer available, and at none at all', async () => {
		const { play, lists, spotify } = await open();
		const context = `spotify:playlist:${lists.mixed}`;
		const gone = spotify.catalogue.playlists.get(lists.mixed)?.itemUris[4];
		expect(await play({ context_uri: context, offset: { position: 4 } })).toMatchObject({ status: 403 });
		expect(await play({ context_uri: context, offset: { uri: gone } })).toMatchObject({ status: 404 });
		expect(await play({ context_uri: context, offset: { position: 999 } })).toMatchObject({ status: 404 });
	});

	it('is refused without anything in it', async () => {
		const { play, create, lists } = await open();
		const context = `spotify:playlist:${lists.mine}`;
		expect(await play({ context_uri: `spotify:playlist:${await create()}` })).toMatchObject({
			status: 403,
			context,
		});
	});

	it('plays the lists of others, which an app in development mode cannot read', async () => {
		const { api, clock, lists } = await openPlaylists({ mode: 'development-2026' });
		const context = `spotify:playlist:${lists.foreign}`;
		expect((await api('PUT', '/me/player/play', { context_uri: context })).status).toBe(204);
		clock.advance(200);
		expect(valueAt((await api('GET', '/me/player')).body, 'context.uri')).toBe(context);
	});

	it.each([
		['spotify:playlist:short', 400],
		['spotify:playlist:0000000000000000000000', 404],
		['spotify:user:robin.demo:collection', 400],
		['spotify:user:robin.demo', 400],
		['spotify:episode:0000000000000000000000', 400],
		['https://open.spotify.com/playlist/0000000000000000000000', 400],
	])('%s is answered with %i', async (context, status) => {
		const { play } = await open();
		expect((await play({ context_uri: context })).status).toBe(status);
	});
});

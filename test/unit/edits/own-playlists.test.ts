import { beforeEach, describe, expect, it } from 'vitest';
import { accessModes } from '../../../app/demo/access-mode.ts';
import { done } from '../../../app/problem.ts';
import { type EditWorld, startEdits } from './setup.ts';

const details = { name: 'Rain', description: 'On the roof', isPublic: false };
const playlists = { of: 'library', section: 'playlists' };

describe.each(accessModes)('own playlists (%s)', (mode) => {
	let world: EditWorld;

	beforeEach(async () => {
		world = await startEdits(mode);
	});

	const read = (playlist_id: string) => world.settle(world.spotify.playlists.getPlaylist({ playlist_id }));
	const change = (playlistId: string, changed: Partial<typeof details>) =>
		world.edit({ type: 'changePlaylist', playlistId, ...details, ...changed });

	it('are created with what they say of themselves', async () => {
		const outcome = await world.edit({ type: 'createPlaylist', ...details });
		const uri = 'uri' in outcome ? outcome.uri : undefined;
		expect(outcome).toEqual({ ok: true, uri: expect.stringMatching(/^spotify:playlist:/) });
		expect(await read(uri?.split(':')[2] ?? '')).toMatchObject({
			name: 'Rain',
			description: 'On the roof',
			public: false,
		});
		expect(world.forgotten()).toEqual([playlists]);
	});

	it('are created without a description', async () => {
		const outcome = await world.edit({ type: 'createPlaylist', ...details, description: '' });
		expect(outcome).toMatchObject({ ok: true, uri: expect.any(String) });
	});

	it('change what they say of themselves', async () => {
		const playlistId = await world.playlistOf([]);
		expect(await change(playlistId, {})).toEqual(done);
		expect(await read(playlistId)).toMatchObject({ name: 'Rain', description: 'On the roof', public: false });
		expect(world.forgotten()).toEqual([`spotify:playlist:${playlistId}`, playlists]);
	});

	it('keep their description where the new one is empty, which Spotify refuses', async () => {
		const playlistId = await world.playlistOf([]);
		await change(playlistId, {});
		expect(await change(playlistId, { name: 'Snow', description: '' })).toEqual(done);
		expect(await read(playlistId)).toMatchObject({ name: 'Snow', description: 'On the roof' });
	});

	it('take their new name along to their pin', async () => {
		const playlistId = await world.playlistOf([]);
		const uri = `spotify:playlist:${playlistId}`;
		await world.edit({ type: 'pin', pin: { uri, title: 'New' } });
		await change(playlistId, { name: 'Snow' });
		expect(world.settings.get().pins).toEqual([{ uri, title: 'Snow' }]);
	});

	it('are no playlists of somebody else’s, not even when they are shared', async () => {
		const problem = { kind: 'forbidden', why: 'notYours' };
		expect(await change(world.idOf('Morning Static'), {})).toEqual({ ok: false, problem });
		expect(await change(world.idOf('Road Trip North'), {})).toEqual({ ok: false, problem });
		expect(world.forgotten()).toEqual([]);
	});

	it('need a name', async () => {
		expect(await world.edit({ type: 'createPlaylist', ...details, name: ' ' })).toEqual({
			ok: false,
			problem: { kind: 'invalid', why: 'empty' },
		});
	});
});

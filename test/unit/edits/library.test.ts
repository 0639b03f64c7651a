import { beforeEach, describe, expect, it } from 'vitest';
import { accessModes } from '../../../app/demo/access-mode.ts';
import { done } from '../../../app/problem.ts';
import type { Edit } from '../../../app/queries/contract.ts';
import type { ActivePlayback } from '../../../app/state.ts';
import { eventually } from '../../support/eventually.ts';
import { type EditWorld, startEdits } from './setup.ts';

const SAVE = 'PUT /me/library';

describe.each(accessModes)('the library (%s)', (mode) => {
	let world: EditWorld;

	beforeEach(async () => {
		world = await startEdits(mode);
	});

	const save = (...uris: string[]) => world.edit({ type: 'save', uris });
	const unsave = (...uris: string[]) => world.edit({ type: 'unsave', uris });
	const first = (from: ReadonlyMap<string, unknown>): string => [...from.keys()][0] ?? '';

	it('takes things of every kind at once, and gives them back', async () => {
		const { tracks, albums, artists, playlists, shows, episodes, audiobooks } = world.embedded.catalogue;
		const everything = Object.entries({
			track: tracks,
			album: albums,
			artist: artists,
			playlist: playlists,
			show: shows,
			episode: episodes,
			audiobook: audiobooks,
		}).map(([type, things]) => `spotify:${type}:${first(things)}`);
		const { hasLiked } = world.embedded.listener;

		expect(await save(...everything)).toEqual(done);
		expect(everything.filter((uri) => !hasLiked(uri))).toEqual([]);
		const sections = ['tracks', 'albums', 'artists', 'playlists', 'shows', 'episodes', 'audiobooks'];
		const lists = sections.map((section) => ({ of: 'library', section }));
		expect(world.forgotten()).toEqual([...everything, ...lists]);

		expect(await unsave(...everything)).toEqual(done);
		expect(everything.filter(hasLiked)).toEqual([]);
	});

	it('has only the lists read anew that changed', async () => {
		const [one = '', other = ''] = world.tracks(2);
		await save(one, other);
		expect(world.forgotten()).toEqual([one, other, { of: 'library', section: 'tracks' }]);
	});

	it('takes a hundred in parts', async () => {
		const uris = world.tracks(100);
		expect(await save(...uris)).toEqual(done);
		expect(world.requests()).toEqual([SAVE, SAVE, SAVE]);
		expect(uris.every(world.embedded.listener.hasLiked)).toBe(true);
	});

	it('unfollows a playlist', async () => {
		const uri = `spotify:playlist:${world.idOf('Desk Hours')}`;
		expect(await unsave(uri)).toEqual(done);
		expect(world.embedded.listener.hasLiked(uri)).toBe(false);
	});

	it('takes no chapter', async () => {
		const uri = `spotify:chapter:${first(world.embedded.catalogue.chapters)}`;
		expect(await save(uri)).toMatchObject({ ok: false });
		expect(world.forgotten()).toEqual([]);
	});

	describe('of what is playing', () => {
		let uri: string;

		beforeEach(async () => {
			world.player.setSignedIn(true);
			await world.settle(world.player.refresh());
			const { item } = active();
			if (item.kind !== 'track') throw new Error('No track');
			({ uri } = item);
			world.embedded.listener.unlike(uri);
			world.requests();
		});

		function active(): ActivePlayback {
			const playback = world.player.playback.get();
			if (playback.kind !== 'active') throw new Error(`The playback is ${playback.kind}`);
			return playback;
		}

		it('shows in the player at once', async () => {
			const saving = world.begin({ type: 'save', uris: [uri] });
			expect(active().liked).toBe(true);
			expect(await world.settle(saving)).toEqual(done);
			expect(world.requests()).toEqual([SAVE]);
			expect(world.embedded.listener.hasLiked(uri)).toBe(true);
			await unsave(uri);
			expect(active().liked).toBe(false);
			expect(world.forgotten()).toContain(uri);
		});

		it('shows there also when it is one of many', async () => {
			const others = world.tracks(3).filter((other) => other !== uri);
			expect(await save(uri, ...others)).toEqual(done);
			expect(active().liked).toBe(true);
			expect([uri, ...others].every(world.embedded.listener.hasLiked)).toBe(true);
		});

		it('is taken back there when Spotify refuses', async () => {
			world.embedded.faults.add({
				on: 'PUT /v1/me/library',
				times: 1,
				fault: { kind: 'status', status: 500 },
			});
			expect(await save(uri)).toEqual({ ok: false, problem: { kind: 'server', status: 500 } });
			expect(active().liked).toBeNull();
		});

		it('leaves the heart alone for something else', async () => {
			const other = world.tracks(2).find((one) => one !== uri) ?? '';
			await save(other);
			expect(active().liked).toBeNull();
		});
	});
});

describe('a failure', () => {
	let world: EditWorld;

	beforeEach(async () => {
		world = await startEdits();
	});

	const limitSaving = () =>
		world.embedded.faults.add({
			on: 'PUT /v1/me/library',
			times: 1,
			fault: { kind: 'rateLimit', retryAfterSeconds: 8 },
		});
	const limited = { ok: false, problem: { kind: 'rateLimited', untilAt: expect.any(Number) } };

	it('of a limit comes out with its end, and nothing is read anew', async () => {
		limitSaving();
		const [uri = ''] = world.tracks(1);
		world.embedded.listener.unlike(uri);
		expect(await world.edit({ type: 'save', uris: [uri] })).toMatchObject(limited);
		expect(world.forgotten()).toEqual([]);
		expect(world.embedded.listener.hasLiked(uri)).toBe(false);
	});

	it('half-way has everything read anew', async () => {
		const uris = world.tracks(80);
		world.embedded.faults.add({ on: 'PUT /v1/me/library', times: 1, fault: { kind: 'delay', ms: 2_000 } });
		const saving = world.begin({ type: 'save', uris });
		await eventually(() => expect(world.embedded.openRequests()).toBe(1));
		limitSaving();
		expect(await world.settle(saving)).toMatchObject(limited);
		expect(uris.slice(0, 40).every(world.embedded.listener.hasLiked)).toBe(true);
		expect(world.forgotten()).toEqual([...uris, { of: 'library', section: 'tracks' }]);
	});

	it('to reach Spotify comes out as being offline', async () => {
		const [uri = ''] = world.tracks(1);
		await world.embedded.close();
		// The client may find out only by using it that an open connection is gone.
		await eventually(async () => {
			world.forgotten();
			expect(await world.edit({ type: 'save', uris: [uri] })).toEqual({
				ok: false,
				problem: { kind: 'offline' },
			});
		});
		expect(world.forgotten()).toEqual([]);
	});

	it('that leaves open whether it was done has it read anew', async () => {
		const playlistId = await world.playlistOf([]);
		world.embedded.faults.add({
			on: 'POST /v1/playlists/{id}/items',
			times: 1,
			fault: { kind: 'resetAfterEffect' },
		});
		const add: Edit = {
			type: 'addToPlaylist',
			playlistId,
			uris: world.tracks(1),
			allowDuplicates: false,
		};
		expect(await world.edit(add)).toEqual({ ok: false, problem: { kind: 'server', status: null } });
		expect(world.forgotten()).toEqual([`spotify:playlist:${playlistId}`]);
		expect(await world.edit(add)).toEqual({ ok: false, duplicates: add.uris });
	});
});

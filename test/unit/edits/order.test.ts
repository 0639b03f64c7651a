import { beforeEach, describe, expect, it } from 'vitest';
import { done } from '../../../app/problem.ts';
import type { Edit } from '../../../app/queries/contract.ts';
import { type EditWorld, startEdits } from './setup.ts';

let world: EditWorld;
let a: string;
let b: string;
let c: string;

beforeEach(async () => {
	world = await startEdits();
	[a = '', b = '', c = ''] = world.tracks(3);
});

const adding = (playlistId: string, uri: string): Edit => ({
	type: 'addToPlaylist',
	playlistId,
	uris: [uri],
	allowDuplicates: true,
});

/** The first command on this playlist takes two seconds. */
const slowAt = (playlistId: string): void =>
	void world.embedded.faults.add({
		on: `POST /v1/playlists/${playlistId}/items`,
		times: 1,
		fault: { kind: 'delay', ms: 2_000 },
	});

describe('edits at once', () => {
	it('reach one playlist one after another, in the order in which they were given', async () => {
		const playlistId = await world.playlistOf([]);
		slowAt(playlistId);
		const outcomes = [a, b, c].map((uri) => world.begin(adding(playlistId, uri)));
		const move = world.begin({ type: 'moveInPlaylist', playlistId, from: 2, to: 0 });
		expect(await world.settle(Promise.all([...outcomes, move]))).toEqual([done, done, done, done]);
		expect(await world.entriesOf(playlistId)).toEqual([c, a, b]);
	});

	it('do not hold up those on another playlist', async () => {
		const slow = await world.playlistOf([]);
		const other = await world.playlistOf([]);
		slowAt(slow);
		const ended: string[] = [];
		await world.settle(
			Promise.all([
				world.begin(adding(slow, a)).then(() => ended.push('slow')),
				world.begin(adding(other, a)).then(() => ended.push('other')),
			]),
		);
		expect(ended).toEqual(['other', 'slow']);
	});

	it('go on after one that failed', async () => {
		const playlistId = await world.playlistOf([a, b]);
		world.embedded.faults.add({
			on: `PUT /v1/playlists/${playlistId}/items`,
			times: 1,
			fault: { kind: 'status', status: 500 },
		});
		const failing = world.begin({ type: 'moveInPlaylist', playlistId, from: 0, to: 1 });
		const next = world.begin(adding(playlistId, c));
		expect(await world.settle(failing)).toEqual({ ok: false, problem: { kind: 'server', status: 500 } });
		expect(await world.settle(next)).toEqual(done);
		expect(await world.entriesOf(playlistId)).toEqual([a, b, c]);
	});

	it('are done again when something else came between them', async () => {
		const playlistId = await world.playlistOf([]);
		slowAt(playlistId);
		const remove: Edit = { type: 'removeFromPlaylist', playlistId, uri: a, position: 0 };
		const edits = [adding(playlistId, a), remove, adding(playlistId, a)];
		await world.settle(Promise.all(edits.map(world.begin)));
		expect(await world.entriesOf(playlistId)).toEqual([a]);
	});

	it('move twice what stands at a place twice', async () => {
		const playlistId = await world.playlistOf([a, b, c]);
		const move: Edit = { type: 'moveInPlaylist', playlistId, from: 0, to: 2 };
		await world.settle(Promise.all([world.begin(move), world.begin(move)]));
		expect(await world.entriesOf(playlistId)).toEqual([c, a, b]);
	});

	it('save and unsave in turn', async () => {
		world.embedded.faults.add({ on: 'PUT /v1/me/library', times: 1, fault: { kind: 'delay', ms: 2_000 } });
		await world.settle(
			Promise.all([world.begin({ type: 'save', uris: [a] }), world.begin({ type: 'unsave', uris: [a] })]),
		);
		expect(world.embedded.listener.hasLiked(a)).toBe(false);
	});

	it('create one playlist when pressed twice, and another one later', async () => {
		const create: Edit = { type: 'createPlaylist', name: 'Twice', description: '', isPublic: true };
		const [first, second] = await world.settle(Promise.all([world.begin(create), world.begin(create)]));
		expect(first).toEqual(second);
		expect(await world.edit(create)).not.toEqual(first);
	});
});

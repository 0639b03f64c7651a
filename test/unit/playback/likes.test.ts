import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done } from '../../../app/problem.ts';
import { type Conducted, conduct } from './conducted.ts';

let stage: Conducted;
let uri: string;

beforeEach(async () => {
	stage = await conduct();
	stage.core.setSignedIn(true);
	await stage.run(0);
	stage.requests();
	const { item } = stage.active();
	if (item.kind !== 'track') throw new Error('No track');
	uri = item.uri;
	stage.embedded.listener.unlike(uri);
});

afterEach(() => stage.close());

const check = () => `GET /me/library/contains?uris=${uri}`;
const save = () => `PUT /me/library?uris=${uri}`;
const remove = () => `DELETE /me/library?uris=${uri}`;

describe('the like of a track', () => {
	it('is not looked up while nobody sees it', async () => {
		await stage.run(30_000);
		expect(stage.requests()).toEqual([]);
		expect(stage.active().liked).toBeNull();
	});

	it('is looked up before it is toggled, and then known', async () => {
		expect(await stage.press({ type: 'toggleLike' })).toEqual(done);
		expect(stage.requests()).toEqual([check(), save()]);
		expect(stage.embedded.listener.hasLiked(uri)).toBe(true);
		expect(await stage.press({ type: 'toggleLike' })).toEqual(done);
		expect(stage.requests()).toEqual([remove()]);
		expect(stage.embedded.listener.hasLiked(uri)).toBe(false);
	});

	it('ends as it began after two quick presses', async () => {
		const presses = Promise.all([
			stage.core.perform({ type: 'toggleLike' }, 'hotkey'),
			stage.core.perform({ type: 'toggleLike' }, 'hotkey'),
		]);
		await stage.rest();
		expect(await presses).toEqual([done, done]);
		expect(stage.requests()).toEqual([check(), save(), remove()]);
		expect(stage.embedded.listener.hasLiked(uri)).toBe(false);
	});

	it('needs no look-up where it is plain what is wanted', async () => {
		await stage.press({ type: 'like' });
		expect(stage.requests()).toEqual([save()]);
		expect(stage.embedded.listener.hasLiked(uri)).toBe(true);
	});

	it('goes to the track that was on the screen, even if another follows meanwhile', async () => {
		stage.embedded.faults.add({
			on: 'GET /v1/me/library/contains',
			times: 1,
			fault: { kind: 'delay', ms: 2_000 },
		});
		await stage.press({ type: 'toggleLike' });
		stage.embedded.listener.skip();
		await stage.core.refresh();
		await stage.run(2_000);
		expect(stage.embedded.listener.hasLiked(uri)).toBe(true);
		expect(stage.active().liked).toBeNull();
	});

	it('is taken back when Spotify refuses', async () => {
		stage.embedded.faults.add({ on: 'PUT /v1/me/library', times: 1, fault: { kind: 'status', status: 500 } });
		const pressed = stage.core.perform({ type: 'like' }, 'popover');
		expect(stage.active().liked).toBe(true);
		await stage.rest();
		expect(await pressed).toEqual({ ok: false, problem: { kind: 'server', status: 500 } });
		expect(stage.active().liked).toBeNull();
	});

	it('does not wait for the player, nor the player for it', async () => {
		stage.embedded.faults.add({
			on: 'PUT /v1/me/player/pause',
			times: 1,
			fault: { kind: 'delay', ms: 5_000 },
		});
		await stage.press({ type: 'pause' });
		expect(await stage.press({ type: 'like' })).toEqual(done);
		expect(stage.requests()).toEqual(['PUT /me/player/pause', save()]);
	});

	it('that cannot be looked up is not asked for every five seconds', async () => {
		stage.embedded.faults.add({
			on: 'GET /v1/me/library/contains',
			times: 'always',
			fault: { kind: 'plainForbidden' },
		});
		stage.core.setConditions({ popoverOpen: true });
		await stage.run(30_000);
		expect(stage.requests().filter((request) => request === check())).toHaveLength(1);
		expect(await stage.press({ type: 'toggleLike' })).toMatchObject({
			ok: false,
			problem: { kind: 'forbidden' },
		});
	});

	it('a spent quota of the library does not stop the reading of the player', async () => {
		stage.embedded.faults.add({
			on: 'PUT /v1/me/library',
			times: 1,
			fault: { kind: 'quota', retryAfterSeconds: 40_000 },
		});
		expect(await stage.press({ type: 'like' })).toMatchObject({ ok: false, problem: { kind: 'quotaSpent' } });
		stage.requests();
		await stage.run(240_000);
		expect(stage.requests()).toContain('GET /me/player');
	});
});

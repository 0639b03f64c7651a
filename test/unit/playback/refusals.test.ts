import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done } from '../../../app/problem.ts';
import { type Conducted, conduct } from './conducted.ts';

let stage: Conducted;

beforeEach(async () => {
	stage = await conduct();
	stage.core.setSignedIn(true);
	await stage.run(0);
	stage.requests();
});

afterEach(() => stage.close());

function deviceId(type: string): string {
	const device = stage.embedded.listener.devices().find((one) => one.type === type);
	if (!device) throw new Error(`No ${type}`);
	return device.id;
}

async function refresh(): Promise<void> {
	await stage.core.refresh();
	stage.requests();
}

describe('what a player refuses is not asked', () => {
	it('of a restricted device', async () => {
		stage.embedded.listener.moveTo(deviceId('Speaker'));
		await refresh();
		expect(await stage.press({ type: 'togglePlay' })).toEqual({
			ok: false,
			problem: { kind: 'restriction', reason: 'deviceNotControllable' },
		});
		expect(stage.requests()).toEqual([]);
	});

	it('of a phone without volume', async () => {
		stage.embedded.listener.moveTo(deviceId('Smartphone'));
		await refresh();
		expect(await stage.press({ type: 'changeVolume', deltaPercent: 5 })).toEqual({
			ok: false,
			problem: { kind: 'restriction', reason: 'volumeNotSupported' },
		});
		expect(stage.requests()).toEqual([]);
	});

	it('in an advertisement', async () => {
		stage.embedded.listener.playAdvertisement();
		await refresh();
		expect(await stage.press({ type: 'next' })).toEqual({
			ok: false,
			problem: { kind: 'restriction', reason: 'unknown' },
		});
		expect(stage.requests()).toEqual([]);
	});

	it('unless the reading is old: then the player is looked at first', async () => {
		stage.embedded.listener.moveTo(deviceId('Speaker'));
		await refresh();
		await stage.run(20_000);
		stage.embedded.listener.moveTo(deviceId('Computer'));
		expect(await stage.press({ type: 'togglePlay' })).toEqual(done);
		expect(stage.requests()).toEqual(['GET /me/player', 'PUT /me/player/pause']);
	});

	it('and is no lasting problem', async () => {
		stage.embedded.listener.playAdvertisement();
		await refresh();
		await stage.press({ type: 'next' });
		expect(stage.core.problem.get()).toBeNull();
	});
});

describe('"Restriction violated"', () => {
	it('is no failure when the player is that way already', async () => {
		await stage.run(20_000);
		stage.embedded.listener.pause();
		expect(await stage.press({ type: 'pause' })).toEqual(done);
		expect(stage.requests()).toEqual(['PUT /me/player/pause', 'GET /me/player']);
		expect(stage.active().isPlaying).toBe(false);
		expect(stage.core.problem.get()).toBeNull();
	});

	it('does not lose the press of a toggle that believed the wrong thing', async () => {
		await stage.run(20_000);
		stage.embedded.listener.pause();
		expect(await stage.press({ type: 'togglePlay' })).toEqual(done);
		expect(stage.requests()).toEqual(['PUT /me/player/pause', 'GET /me/player', 'PUT /me/player/play']);
		expect(stage.active().isPlaying).toBe(true);
		await stage.run(1_000);
		await stage.core.refresh();
		expect(stage.active().isPlaying).toBe(true);
	});

	it('does not lose it the other way round either', async () => {
		await stage.press({ type: 'togglePlay' });
		await stage.run(20_000);
		stage.embedded.listener.resume();
		stage.requests();
		expect(await stage.press({ type: 'togglePlay' })).toEqual(done);
		expect(stage.requests()).toEqual(['PUT /me/player/play', 'GET /me/player', 'PUT /me/player/pause']);
		expect(stage.active().isPlaying).toBe(false);
	});

	it('is told where it is true, and what was shown is taken back', async () => {
		stage.embedded.faults.add({
			on: 'PUT /v1/me/player/shuffle',
			times: 1,
			fault: {
				kind: 'status',
				status: 403,
				body: {
					error: { status: 403, message: 'Player command failed: Restriction violated', reason: 'UNKNOWN' },
				},
			},
		});
		expect(await stage.press({ type: 'toggleShuffle' })).toEqual({
			ok: false,
			problem: { kind: 'restriction', reason: 'unknown' },
		});
		expect(stage.active().shuffle).toBe(false);
		expect(stage.requests()).toEqual(['PUT /me/player/shuffle?state=true', 'GET /me/player']);
	});

	it('of a skip is told without a look', async () => {
		stage.embedded.faults.add({
			on: 'POST /v1/me/player/previous',
			times: 1,
			fault: {
				kind: 'status',
				status: 403,
				body: { error: { status: 403, message: '', reason: 'NO_PREV_TRACK' } },
			},
		});
		expect(await stage.press({ type: 'previous' })).toEqual({
			ok: false,
			problem: { kind: 'restriction', reason: 'noPreviousTrack' },
		});
		await stage.run(5_000);
		expect(stage.requests()).toEqual(['POST /me/player/previous']);
		expect(stage.positionMs()).toBe(52_000);
	});
});

describe('without an active device', () => {
	it('play wakes the one used last', async () => {
		stage.embedded.listener.moveTo(deviceId('Smartphone'));
		await refresh();
		stage.embedded.listener.goIdle();
		await refresh();
		expect(stage.core.playback.get()).toEqual({ kind: 'idle' });
		expect(await stage.press({ type: 'togglePlay' })).toEqual(done);
		expect(stage.requests()).toEqual([
			'PUT /me/player/play',
			'GET /me/player/devices',
			`PUT /me/player/play?device_id=${deviceId('Smartphone')}`,
		]);
		await stage.run(3_000);
		expect(stage.requests()).toEqual(['GET /me/player']);
		expect(stage.active()).toMatchObject({ isPlaying: true, device: { name: 'Pocket phone' } });
	});

	it('a key does, although the screen still shows the music that was playing', async () => {
		stage.embedded.listener.goIdle();
		expect(await stage.press({ type: 'next' })).toEqual(done);
		expect(stage.requests()).toEqual([
			'POST /me/player/next',
			'GET /me/player/devices',
			`POST /me/player/next?device_id=${deviceId('Computer')}`,
		]);
	});

	it('the computer is taken where the last one is gone', async () => {
		stage.embedded.listener.moveTo(deviceId('Smartphone'));
		await refresh();
		stage.embedded.listener.setDevice(deviceId('Smartphone'), 'off');
		expect(await stage.press({ type: 'togglePlay' })).toEqual(done);
		expect(stage.requests()).toEqual([
			'PUT /me/player/pause',
			'GET /me/player/devices',
			`PUT /me/player/play?device_id=${deviceId('Computer')}`,
		]);
		await stage.run(3_000);
		expect(stage.active()).toMatchObject({ isPlaying: true, device: { name: 'Desk computer' } });
	});

	it('a sleeping app that is not listed is woken by its id', async () => {
		stage.embedded.listener.moveTo(deviceId('Tablet'));
		await refresh();
		for (const { id } of stage.embedded.listener.devices()) stage.embedded.listener.setDevice(id, 'asleep');
		await refresh();
		expect(await stage.press({ type: 'play' })).toEqual(done);
		expect(stage.requests().at(-1)).toBe(`PUT /me/player/play?device_id=${deviceId('Tablet')}`);
	});

	it('a press says so when there is no other', async () => {
		for (const { id } of stage.embedded.listener.devices()) stage.embedded.listener.setDevice(id, 'off');
		await refresh();
		expect(await stage.press({ type: 'play' })).toEqual({ ok: false, problem: { kind: 'noDevice' } });
		expect(stage.requests()).toHaveLength(3);
		expect(stage.core.problem.get()).toEqual({ kind: 'noDevice' });
	});

	it('pausing is done', async () => {
		stage.embedded.listener.goIdle();
		await refresh();
		expect(await stage.press({ type: 'pause' })).toEqual(done);
		await stage.run(5_000);
		expect(stage.commands()).toEqual(['PUT /me/player/pause']);
	});

	it('what needs a level or a position says so without a request', async () => {
		stage.embedded.listener.goIdle();
		await refresh();
		expect(await stage.press({ type: 'changeVolume', deltaPercent: 5 })).toEqual({
			ok: false,
			problem: { kind: 'noDevice' },
		});
		expect(stage.requests()).toEqual([]);
	});

	it('204 is no proof: an old one is looked at again', async () => {
		stage.embedded.listener.goIdle();
		await refresh();
		await stage.run(60_000);
		stage.embedded.listener.moveTo(deviceId('Computer'));
		expect(await stage.press({ type: 'changeVolume', deltaPercent: 5 })).toEqual(done);
		expect(stage.requests()).toEqual(['GET /me/player', 'PUT /me/player/volume?volume_percent=65']);
	});
});

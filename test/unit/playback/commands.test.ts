import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Intent } from '../../../app/intents.ts';
import { done } from '../../../app/problem.ts';
import { type Conducted, conduct } from './conducted.ts';

const READ = 'GET /me/player';

let stage: Conducted;

beforeEach(async () => {
	stage = await conduct();
	stage.core.setSignedIn(true);
	await stage.run(0);
	stage.requests();
});

afterEach(() => stage.close());

/** What another device would show once everything has settled. */
async function truth() {
	await stage.run(1_000);
	await stage.core.refresh();
	return stage.active();
}

describe('one press is one request, and one to confirm it', () => {
	it.each<[Intent, string]>([
		[{ type: 'togglePlay' }, 'PUT /me/player/pause'],
		[{ type: 'pause' }, 'PUT /me/player/pause'],
		[{ type: 'seekTo', positionMs: 90_000 }, 'PUT /me/player/seek?position_ms=90000'],
		[{ type: 'seekBy', deltaMs: -15_000 }, 'PUT /me/player/seek?position_ms=32000'],
		[{ type: 'setVolume', volumePercent: 33 }, 'PUT /me/player/volume?volume_percent=33'],
		[{ type: 'changeVolume', deltaPercent: 5 }, 'PUT /me/player/volume?volume_percent=65'],
		[{ type: 'toggleMute' }, 'PUT /me/player/volume?volume_percent=0'],
		[{ type: 'toggleShuffle' }, 'PUT /me/player/shuffle?state=true'],
		[{ type: 'cycleRepeat' }, 'PUT /me/player/repeat?state=context'],
	])('%o', async (intent, request) => {
		expect(await stage.press(intent)).toEqual(done);
		await stage.run(10_000);
		expect(stage.requests()).toEqual([request, READ]);
	});

	it('and again for play after pause, long after the last reading', async () => {
		await stage.press({ type: 'togglePlay' });
		await stage.run(60_000);
		await stage.press({ type: 'togglePlay' });
		await stage.run(30_000);
		expect(stage.commands()).toEqual(['PUT /me/player/pause', 'PUT /me/player/play']);
		expect((await truth()).isPlaying).toBe(true);
	});

	it.each<Intent>([{ type: 'next' }, { type: 'previous' }])(
		'and one to see what $type brought',
		async (intent) => {
			const before = stage.active().item;
			await stage.press(intent);
			await stage.run(3_000);
			expect(stage.requests()).toEqual([`POST /me/player/${intent.type}`, 'GET /me/player']);
			expect(stage.active().item).not.toEqual(before);
		},
	);

	it('a second look when the new item was late', async () => {
		await stage.close();
		stage = await conduct({ lagMs: 1_000 });
		stage.core.setSignedIn(true);
		await stage.run(0);
		stage.requests();
		const before = stage.active().item;
		await stage.press({ type: 'next' });
		await stage.run(1_500);
		expect(stage.active().item).toEqual(before);
		expect(stage.positionMs()).toBe(1_500);
		await stage.run(5_000);
		expect(stage.requests()).toEqual(['POST /me/player/next', 'GET /me/player', 'GET /me/player']);
		expect(stage.active().item).not.toEqual(before);
	});
});

describe('the screen', () => {
	it.each<[Intent, object]>([
		[{ type: 'togglePlay' }, { isPlaying: false }],
		[{ type: 'setVolume', volumePercent: 33 }, { device: { volumePercent: 33 } }],
		[{ type: 'toggleMute' }, { device: { volumePercent: 0 }, volumeBeforeMutePercent: 60 }],
		[{ type: 'toggleShuffle' }, { shuffle: true }],
		[{ type: 'setRepeat', repeat: 'track' }, { repeat: 'track' }],
		[{ type: 'like' }, { liked: true }],
	])('shows %o before Spotify answers, and after', async (intent, part) => {
		const pressed = stage.core.perform(intent, 'popover');
		expect(stage.core.playback.get()).toMatchObject(part);
		await stage.rest();
		expect(await pressed).toEqual(done);
		expect(await truth()).toMatchObject(part);
	});

	it('unmutes to the level before', async () => {
		await stage.press({ type: 'toggleMute' });
		await stage.run(5_000);
		await stage.core.refresh();
		await stage.press({ type: 'toggleMute' });
		expect((await truth()).device.volumePercent).toBe(60);
	});

	it('is not set back by a read that was under way when a key was pressed', async () => {
		stage.embedded.faults.add({ on: 'GET /v1/me/player', times: 1, fault: { kind: 'delay', ms: 3_000 } });
		const refreshed = stage.core.refresh();
		await stage.rest();
		await stage.press({ type: 'togglePlay' });
		await stage.press({ type: 'setVolume', volumePercent: 20 });
		await stage.run(3_000);
		expect(await refreshed).toEqual(done);
		expect(stage.active()).toMatchObject({ isPlaying: false, device: { volumePercent: 20 } });
	});

	it('is not set back by a read right after a command', async () => {
		await stage.press({ type: 'togglePlay' });
		await stage.core.refresh();
		expect(stage.active().isPlaying).toBe(false);
	});

	it('keeps its volume for two seconds against a device that takes its time', async () => {
		await stage.press({ type: 'setVolume', volumePercent: 80 });
		await stage.run(1_000);
		stage.embedded.listener.setVolume(71);
		await stage.core.refresh();
		expect(stage.active().device.volumePercent).toBe(80);
		await stage.run(1_500);
		await stage.core.refresh();
		expect(stage.active().device.volumePercent).toBe(71);
	});

	it('jumps from the local clock, however old the reading is', async () => {
		await stage.run(20_000);
		await stage.press({ type: 'seekBy', deltaMs: 15_000 });
		expect(stage.requests()).toEqual(['PUT /me/player/seek?position_ms=82000']);
	});
});

describe('a burst', () => {
	it('of twenty volume steps within two seconds is four requests, the last value right', async () => {
		for (let step = 0; step < 20; step += 1) {
			void stage.press({ type: 'changeVolume', deltaPercent: -2 });
			await stage.run(100);
		}
		await stage.run(3_000);
		const requests = stage.requests();
		expect(requests.length).toBeLessThanOrEqual(5);
		expect(requests.slice(-2)).toEqual(['PUT /me/player/volume?volume_percent=20', READ]);
		expect((await truth()).device.volumePercent).toBe(20);
	});

	it('beyond the limit asks for no more than the limit', async () => {
		for (let step = 0; step < 20; step += 1) {
			void stage.press({ type: 'changeVolume', deltaPercent: 5 });
			await stage.run(100);
		}
		await stage.run(3_000);
		const requests = stage.requests();
		expect(requests.length).toBeLessThanOrEqual(5);
		expect(requests.slice(-2)).toEqual(['PUT /me/player/volume?volume_percent=100', READ]);
	});

	it('comes out as its last value did', async () => {
		const first = stage.core.perform({ type: 'setVolume', volumePercent: 10 }, 'popover');
		const second = stage.core.perform({ type: 'setVolume', volumePercent: 20 }, 'popover');
		stage.embedded.faults.add({
			on: 'PUT /v1/me/player/volume',
			times: 1,
			fault: { kind: 'status', status: 502 },
		});
		const third = stage.core.perform({ type: 'setVolume', volumePercent: 30 }, 'popover');
		await stage.run(1_000);
		expect(await first).toMatchObject({ ok: false, problem: { kind: 'server' } });
		expect(await second).toEqual(done);
		expect(await third).toEqual(done);
	});

	it('of skips loses none', async () => {
		await Promise.all([1, 2, 3].map(() => stage.press({ type: 'next' })));
		await stage.run(3_000);
		expect(stage.requests().filter((request) => request.startsWith('POST'))).toHaveLength(3);
	});

	it('of skips ends at the last item, even when the first read is too early', async () => {
		await stage.close();
		stage = await conduct({ lagMs: 600 });
		stage.core.setSignedIn(true);
		await stage.run(0);
		await stage.press({ type: 'next' });
		await stage.run(300);
		await stage.press({ type: 'next' });
		await stage.run(600);
		const between = stage.active().item;
		await stage.run(5_000);
		const { item } = stage.active();
		expect(item).not.toEqual(between);
		expect((await truth()).item).toEqual(item);
	});

	it('held past the end leaves the item once', async () => {
		await stage.press({ type: 'seekTo', positionMs: 9_999_999 });
		await stage.press({ type: 'seekBy', deltaMs: 15_000 });
		await stage.press({ type: 'seekBy', deltaMs: 15_000 });
		expect(stage.requests()).toHaveLength(1);
	});
});

describe('before the first reading', () => {
	beforeEach(async () => {
		stage.core.setSignedIn(false);
		stage.core.setSignedIn(true);
	});

	it('a press reads first, then does what it means', async () => {
		expect(await stage.press({ type: 'togglePlay' })).toEqual(done);
		expect(stage.requests()).toEqual(['GET /me/player', 'PUT /me/player/pause']);
	});

	it('two presses share the reading and are taken in turn', async () => {
		const presses = Promise.all([
			stage.core.perform({ type: 'togglePlay' }, 'hotkey'),
			stage.core.perform({ type: 'togglePlay' }, 'hotkey'),
		]);
		await stage.run(1_000);
		expect(await presses).toEqual([done, done]);
		const player = ['GET /me/player', 'PUT /me/player/pause', 'PUT /me/player/play'];
		// The second comes while the first still settles, is refused, and goes out again.
		expect(stage.requests().slice(0, 5)).toEqual([...player, READ, 'PUT /me/player/play']);
		expect((await truth()).isPlaying).toBe(true);
	});

	it.each<Intent>([{ type: 'next' }, { type: 'pause' }])(
		'$type goes out although the reading fails',
		async (intent) => {
			const fault = { kind: 'status', status: 502 } as const;
			stage.embedded.faults.add({ on: 'GET /v1/me/player', times: 2, fault });
			let outcome: unknown;
			void stage.core.perform(intent, 'hotkey').then((result) => {
				outcome = result;
			});
			await stage.run(600);
			expect(outcome).toEqual(done);
			expect(stage.requests().filter((request) => !request.startsWith('GET'))).toHaveLength(1);
		},
	);

	it('a press comes out as the reading failed', async () => {
		stage.embedded.faults.add({ on: 'GET /v1/me/player', times: 1, fault: { kind: 'plainForbidden' } });
		expect(await stage.press({ type: 'next' })).toEqual({
			ok: false,
			problem: { kind: 'forbidden', why: 'notOnAllowlist' },
		});
		expect(stage.requests()).toEqual(['GET /me/player']);
	});
});

describe('signed out', () => {
	it('a press asks nothing of Spotify', async () => {
		stage.core.setSignedIn(false);
		expect(await stage.press({ type: 'next' })).toEqual({ ok: false, problem: { kind: 'signedOut' } });
		expect(await stage.core.refresh()).toEqual({ ok: false, problem: { kind: 'signedOut' } });
		expect(stage.requests()).toEqual([]);
	});

	it('what waited is not sent any more', async () => {
		const sent = stage.core.perform({ type: 'togglePlay' }, 'hotkey');
		const waiting = stage.core.perform({ type: 'next' }, 'hotkey');
		stage.core.setSignedIn(false);
		expect(await waiting).toEqual({ ok: false, problem: { kind: 'signedOut' } });
		await stage.rest();
		expect(await sent).toEqual(done);
		expect(stage.requests()).toEqual(['PUT /me/player/pause']);
		expect(stage.core.playback.get()).toEqual({ kind: 'unknown' });
	});
});

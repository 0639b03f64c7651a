import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../app/demo/embedded-spotify.ts';
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

/** Each fault, what is told of it, and whether the command took effect all the same. */
const faults: readonly [name: string, fault: Fault, problem: object, tookEffect: boolean][] = [
	['short rate limit', { kind: 'rateLimit', retryAfterSeconds: 20 }, { kind: 'rateLimited' }, false],
	['rate limit without a time', { kind: 'rateLimit' }, { kind: 'rateLimited' }, false],
	['spent quota', { kind: 'quota', retryAfterSeconds: 3_000 }, { kind: 'quotaSpent' }, false],
	['server error', { kind: 'status', status: 503 }, { kind: 'server', status: 503 }, false],
	['gateway page', { kind: 'html', status: 502 }, { kind: 'server', status: 502 }, false],
	['bad request', { kind: 'status', status: 400 }, { kind: 'badRequest' }, false],
	['plain-text refusal', { kind: 'plainForbidden' }, { kind: 'forbidden', why: 'notOnAllowlist' }, false],
	['broken connection', { kind: 'reset' }, { kind: 'server', status: null }, false],
	['lost answer', { kind: 'resetAfterEffect' }, { kind: 'server', status: null }, true],
	['hanging request', { kind: 'hang' }, { kind: 'timeout' }, false],
];

describe.each(faults)('a %s', (_name, fault, problem, tookEffect) => {
	/** Long enough for a time limit and for every read that follows, short of the 90 s of the schedule. */
	const soon = 15_000;

	it.each<[Intent, string]>([
		[{ type: 'next' }, 'POST /me/player/next'],
		[{ type: 'previous' }, 'POST /me/player/previous'],
		[{ type: 'togglePlay' }, 'PUT /me/player/pause'],
		[{ type: 'setVolume', volumePercent: 20 }, 'PUT /me/player/volume?volume_percent=20'],
	])('lets %o be sent once, and be told', async (intent, request) => {
		const [method, path] = request.split(/[ ?]/);
		stage.embedded.faults.add({ on: `${method} /v1${path}`, times: 'always', fault });
		const pressed = stage.core.perform(intent, 'hotkey');
		await stage.run(soon);
		expect(await pressed).toMatchObject({ ok: false, problem });
		expect(stage.requests().filter((sent) => sent !== READ)).toEqual([request]);
	});

	it('leaves the screen as the player is', async () => {
		stage.embedded.faults.add({ on: 'PUT /v1/me/player/pause', times: 1, fault });
		void stage.core.perform({ type: 'pause' }, 'popover');
		expect(stage.active().isPlaying).toBe(false);
		await stage.run(soon);
		expect(stage.active().isPlaying).toBe(!tookEffect);
	});

	it('keeps what was pressed afterwards', async () => {
		stage.embedded.faults.add({ on: 'PUT /v1/me/player/shuffle', times: 1, fault });
		void stage.core.perform({ type: 'setShuffle', shuffle: true }, 'popover');
		const volume = stage.core.perform({ type: 'setVolume', volumePercent: 20 }, 'popover');
		expect(stage.active()).toMatchObject({ shuffle: true, device: { volumePercent: 20 } });
		await stage.run(soon);
		const isLimited = fault.kind === 'rateLimit' || fault.kind === 'quota';
		expect((await volume).ok).toBe(!isLimited);
		expect(stage.active()).toMatchObject({
			shuffle: tookEffect,
			device: { volumePercent: isLimited ? 60 : 20 },
		});
	});

	it('of a read does not stop the reading', async () => {
		stage.embedded.faults.add({ on: 'GET /v1/me/player', times: 1, fault });
		void stage.core.refresh();
		await stage.run(3_200_000);
		stage.requests();
		stage.embedded.listener.pause();
		stage.core.setConditions({ popoverOpen: true });
		await stage.run(20_000);
		expect(stage.requests()).toContain(READ);
		expect(stage.active().isPlaying).toBe(false);
		expect(stage.core.problem.get()).toBeNull();
	});
});

describe('an answer that does not arrive whole', () => {
	it('to a command is no failure, because its body says nothing', async () => {
		stage.embedded.faults.add({ on: 'POST /v1/me/player/next', times: 1, fault: { kind: 'truncate' } });
		expect(await stage.press({ type: 'next' })).toEqual(done);
		await stage.run(3_000);
		expect(stage.requests()).toEqual(['POST /me/player/next', READ]);
	});

	it.each<Fault>([{ kind: 'truncate' }, { kind: 'html', status: 200 }])(
		'to a read is told ($kind), and what was known stays on the screen',
		async (fault) => {
			const before = stage.active();
			stage.embedded.faults.add({ on: 'GET /v1/me/player', times: 2, fault });
			const refreshed = stage.core.refresh();
			await stage.run(1_000);
			expect(await refreshed).toMatchObject({ ok: false, problem: { kind: 'server' } });
			expect(stage.active()).toEqual(before);
			await stage.run(30_000);
			expect(stage.core.problem.get()).toBeNull();
		},
	);

	it('but only late is waited for', async () => {
		stage.embedded.faults.add({
			on: 'PUT /v1/me/player/pause',
			times: 1,
			fault: { kind: 'delay', ms: 4_000 },
		});
		const pressed = stage.core.perform({ type: 'pause' }, 'popover');
		await stage.run(5_000);
		expect(await pressed).toEqual(done);
		expect(stage.commands()).toEqual(['PUT /me/player/pause']);
		expect(stage.active().isPlaying).toBe(false);
	});
});

describe('a deadline of Spotify’s', () => {
	it('stops the reading until then, and not longer', async () => {
		stage.core.setConditions({ popoverOpen: true });
		stage.embedded.faults.add({
			on: 'GET /v1/me/player',
			times: 1,
			fault: { kind: 'rateLimit', retryAfterSeconds: 60 },
		});
		await stage.run(21_000);
		expect(stage.core.problem.get()).toEqual({ kind: 'rateLimited', untilAt: expect.any(Number) });
		stage.requests();
		await stage.run(58_000);
		expect(stage.requests()).toEqual([]);
		await stage.run(6_000);
		expect(stage.requests()).toContain(READ);
		expect(stage.core.problem.get()).toBeNull();
	});

	it('is no longer said once it is over, long before the next read', async () => {
		stage.embedded.faults.add({
			on: 'POST /v1/me/player/next',
			times: 1,
			fault: { kind: 'rateLimit', retryAfterSeconds: 6 },
		});
		await stage.press({ type: 'next' });
		expect(stage.core.problem.get()?.kind).toBe('rateLimited');
		await stage.run(6_001);
		expect(stage.core.problem.get()).toBeNull();
	});

	it('that a press ran into counts as well', async () => {
		stage.core.setConditions({ popoverOpen: true });
		await stage.run(1_000);
		stage.embedded.faults.add({
			on: 'POST /v1/me/player/next',
			times: 1,
			fault: { kind: 'quota', retryAfterSeconds: 3_600 },
		});
		expect(await stage.press({ type: 'next' })).toMatchObject({ problem: { kind: 'quotaSpent' } });
		stage.requests();
		await stage.run(3_599_000);
		expect(stage.requests()).toEqual([]);
	});

	it('is told to every press at once', async () => {
		stage.embedded.faults.add({
			on: 'POST /v1/me/player/next',
			times: 1,
			fault: { kind: 'quota', retryAfterSeconds: 3_600 },
		});
		const first = await stage.press({ type: 'next' });
		const before = stage.active();
		expect(await stage.press({ type: 'togglePlay' })).toEqual(first);
		expect(stage.active().isPlaying).toBe(before.isPlaying);
		expect(stage.requests()).toEqual(['POST /me/player/next']);
	});
});

describe('a service that stays away', () => {
	it('is asked ever more rarely, and never given up', async () => {
		stage.embedded.faults.add({ on: '*', times: 'always', fault: { kind: 'status', status: 500 } });
		await stage.run(3_600_000);
		const reads = stage.requests().length;
		expect(reads).toBeGreaterThan(10);
		expect(reads).toBeLessThanOrEqual(40);
		stage.embedded.faults.clear();
		await stage.run(300_000);
		expect(stage.core.problem.get()).toBeNull();
	});

	it('comes back to a pressed "try again"', async () => {
		const heal = stage.embedded.faults.add({ on: '*', times: 'always', fault: { kind: 'plainForbidden' } });
		await stage.core.refresh();
		expect(stage.core.problem.get()).toEqual({ kind: 'forbidden', why: 'notOnAllowlist' });
		heal();
		expect(await stage.core.refresh()).toEqual(done);
		expect(stage.core.problem.get()).toBeNull();
	});
});

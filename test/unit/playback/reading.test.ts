import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done } from '../../../app/problem.ts';
import { type Conducted, conduct } from './conducted.ts';

const READ = 'GET /me/player';

let stage: Conducted;

beforeEach(async () => {
	stage = await conduct();
});

afterEach(() => stage.close());

async function signIn(): Promise<void> {
	stage.core.setSignedIn(true);
	await stage.run(0);
	stage.requests();
}

/** Length of the track that plays, less what has played of it. */
function remainingMs(): number {
	const { item } = stage.active();
	if (item.kind !== 'track') throw new Error('No track');
	return item.durationMs - stage.positionMs();
}

describe('reading', () => {
	it('begins with the sign-in, and not before', async () => {
		await stage.run(60_000);
		expect(stage.requests()).toEqual([]);
		stage.core.setSignedIn(true);
		await stage.run(0);
		expect(stage.requests()).toEqual([READ]);
		expect(stage.active().item.kind).toBe('track');
	});

	it('does not begin again when told again that somebody is signed in', async () => {
		await signIn();
		stage.core.setSignedIn(true);
		await stage.run(0);
		expect(stage.requests()).toEqual([]);
	});

	it('sees the next track one second after the end of the last', async () => {
		await signIn();
		const { item } = stage.active();
		await stage.run(remainingMs());
		expect(stage.active().item).toEqual(item);
		await stage.run(1_000);
		expect(stage.active().item).not.toEqual(item);
	});

	it('goes on after 204', async () => {
		stage.embedded.listener.goIdle();
		await signIn();
		await stage.run(599_000);
		expect(stage.requests()).toEqual([]);
		await stage.run(1_000);
		expect(stage.requests()).toEqual([READ]);
		await stage.run(599_000);
		expect(stage.requests()).toEqual([]);
	});

	it('is done by one request, however many ask', async () => {
		await signIn();
		const answers = Promise.all([stage.core.refresh(), stage.core.refresh(), stage.core.refresh()]);
		await stage.rest();
		expect(await answers).toEqual([done, done, done]);
		expect(stage.requests()).toEqual([READ]);
	});

	it('runs the position on by the local clock', async () => {
		await signIn();
		const before = stage.positionMs();
		await stage.run(30_000);
		expect(stage.requests()).toEqual([]);
		expect(stage.positionMs()).toBe(before + 30_000);
	});

	it('ends with signing out, which forgets what was read', async () => {
		await signIn();
		stage.core.setSignedIn(false);
		await stage.run(3_600_000);
		expect(stage.requests()).toEqual([]);
		expect(stage.core.playback.get()).toEqual({ kind: 'unknown' });
	});

	it('takes no answer that was asked for before signing out', async () => {
		await signIn();
		const late = stage.core.refresh();
		stage.core.setSignedIn(false);
		await stage.rest();
		expect(await late).toMatchObject({ ok: false });
		expect(stage.core.playback.get()).toEqual({ kind: 'unknown' });
	});

	it('leaves no timer behind', async () => {
		await signIn();
		stage.core.dispose();
		expect(stage.clock.timers()).toBe(0);
	});
});

describe('the popover', () => {
	beforeEach(signIn);

	it('is filled at once from an old reading, which is then renewed', async () => {
		await stage.run(20_000);
		stage.core.setConditions({ popoverOpen: true });
		await stage.run(0);
		expect(stage.requests()).toEqual([READ, expect.stringMatching(/^GET \/me\/library\/contains/)]);
	});

	it('is content with a fresh reading', async () => {
		await stage.run(4_000);
		stage.core.setConditions({ popoverOpen: true });
		await stage.run(0);
		expect(stage.requests()).toEqual([expect.stringMatching(/^GET \/me\/library\/contains/)]);
	});

	it('costs no request for each time it is opened and closed', async () => {
		await stage.run(20_000);
		for (let times = 0; times < 10; times += 1) {
			stage.core.setConditions({ popoverOpen: true });
			await stage.run(200);
			stage.core.setConditions({ popoverOpen: false });
			await stage.run(200);
		}
		expect(stage.requests()).toHaveLength(2);
	});

	it('is kept up to date every ten seconds, and the heart looked up once for each track', async () => {
		stage.core.setConditions({ popoverOpen: true });
		await stage.run(60_000);
		const requests = stage.requests();
		expect(requests.filter((request) => request !== READ)).toHaveLength(1);
		expect(requests.length).toBeLessThanOrEqual(6);
		expect(requests.length).toBeGreaterThanOrEqual(5);
		expect(stage.active().liked).not.toBeNull();
	});

	it('shows what happens elsewhere', async () => {
		stage.core.setConditions({ popoverOpen: true });
		await stage.run(1_000);
		stage.embedded.listener.pause();
		await stage.run(20_000);
		expect(stage.active().isPlaying).toBe(false);
	});
});

describe('nothing is read', () => {
	beforeEach(signIn);

	it.each([
		['asleep', { asleep: true }, { asleep: false }],
		['locked', { locked: true }, { locked: false }],
		['offline', { online: false }, { online: true }],
	])('while %s, and once at once afterwards', async (_when, away, back) => {
		stage.core.setConditions(away);
		await stage.run(3_000_000);
		expect(stage.requests()).toEqual([]);
		stage.core.setConditions(back);
		await stage.run(0);
		expect(stage.requests()).toEqual([READ]);
	});

	it('twice when the computer wakes, is unlocked and finds the network', async () => {
		stage.core.setConditions({ asleep: true, locked: true, online: false });
		await stage.run(3_000_000);
		stage.core.setConditions({ asleep: false });
		await stage.run(1_000);
		stage.core.setConditions({ online: true });
		await stage.run(1_000);
		expect(stage.requests()).toEqual([]);
		stage.core.setConditions({ locked: false });
		await stage.run(1_000);
		expect(stage.requests()).toEqual([READ]);
	});

	it('from before the sleep', async () => {
		stage.embedded.faults.add({ on: 'GET /v1/me/player', times: 1, fault: { kind: 'delay', ms: 5_000 } });
		const late = stage.core.refresh();
		await stage.rest();
		stage.core.setConditions({ asleep: true });
		stage.embedded.listener.pause();
		expect(await late).toMatchObject({ ok: false });
		stage.core.setConditions({ asleep: false });
		await stage.run(0);
		expect(stage.active().isPlaying).toBe(false);
		await stage.run(6_000);
		expect(stage.active().isPlaying).toBe(false);
		expect(stage.requests()).toEqual([READ, READ]);
	});

	it('but a press goes out', async () => {
		stage.core.setConditions({ locked: true });
		expect(await stage.press({ type: 'togglePlay' })).toEqual(done);
		expect(stage.requests()).toEqual(['PUT /me/player/pause']);
	});

	it('and offline is said for as long', () => {
		stage.core.setConditions({ online: false });
		expect(stage.core.problem.get()).toEqual({ kind: 'offline' });
		stage.core.setConditions({ online: true });
		expect(stage.core.problem.get()).toBeNull();
	});
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmitter } from '../../../app/emitter.ts';
import type { LocalSignal, LocalSong } from '../../../app/playback/signals/local-signal.ts';
import { done } from '../../../app/problem.ts';
import { createStore } from '../../../app/store.ts';
import { type Conducted, conduct } from './conducted.ts';

const READ = 'GET /me/player';
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

let stage: Conducted;

afterEach(() => stage.close());

const reads = (): number => stage.requests().filter((request) => request === READ).length;

describe('once only three requests are left, which the background leaves to the popover', () => {
	const CEILING = 50;
	const LEFT = 3;
	const SPENDING_MS = 30 * MINUTE_MS;

	beforeEach(async () => {
		stage = await conduct({ ceiling: CEILING });
		stage.core.setSignedIn(true);
		// The first read is the schedule's own.
		for (let spent = 1; spent < CEILING - LEFT; spent += 1) {
			await stage.run(SPENDING_MS / CEILING);
			await stage.core.refresh();
		}
		stage.requests();
	});

	it('the background reads no more, though one song follows another', async () => {
		await stage.run(20 * HOUR_MS);
		expect(stage.requests()).toEqual([]);
	});

	it('an open popover reads a little longer', async () => {
		stage.core.setConditions({ popoverOpen: true });
		await stage.run(20 * HOUR_MS);
		const sent = stage.requests();
		expect(sent).toContain(READ);
		expect(sent).toHaveLength(LEFT);
	});

	it('a press is sent all the same, however many there are, and looked at while there is room', async () => {
		await stage.run(MINUTE_MS);
		for (let count = 0; count < 5; count += 1) {
			expect(await stage.press({ type: 'next' })).toEqual(done);
			await stage.run(10 * SECOND_MS);
		}
		const sent = stage.requests();
		expect(sent.filter((request) => request === 'POST /me/player/next')).toHaveLength(5);
		expect(sent.length).toBeLessThanOrEqual(5 + LEFT);
	});

	it('reading goes on by itself when the window frees up', async () => {
		await stage.run(DAY_MS - SPENDING_MS - MINUTE_MS);
		expect(reads()).toBe(0);
		await stage.run(SPENDING_MS + MINUTE_MS);
		expect(reads()).toBeGreaterThan(0);
	});
});

/** A client on this computer that says what the test wants. */
function standInSignal() {
	const { emit, subscribe } = createEmitter<LocalSong>();
	const signal: LocalSignal = {
		subscribe,
		present: createStore(true),
		isKnown: createStore(true),
		dispose() {},
	};
	return { signal, tell: emit };
}

describe('with a client on this computer', () => {
	let tell: (song: LocalSong) => void;

	beforeEach(async () => {
		const { signal, tell: emit } = standInSignal();
		tell = emit;
		stage = await conduct({ signal });
		stage.core.setSignedIn(true);
		await stage.run(0);
		stage.requests();
	});

	/** What an honest client would tell now. */
	function played(): LocalSong {
		const display = stage.embedded.listener.display();
		if (!display) throw new Error('Nothing plays');
		return { uri: display.uri, title: '', artists: [], isPlaying: display.isPlaying };
	}

	it('its song costs no read when it is the one on the screen', async () => {
		tell(played());
		await stage.run(10 * SECOND_MS);
		expect(reads()).toBe(0);
	});

	it('another song costs exactly one read, at once', async () => {
		tell(played());
		await stage.run(10 * SECOND_MS);
		stage.embedded.listener.skip();
		tell(played());
		await stage.run(0);
		expect(stage.active().item).toMatchObject({ uri: played().uri });
		await stage.run(MINUTE_MS);
		expect(reads()).toBe(1);
	});

	it('the end of the song is not read while the client would tell it', async () => {
		tell(played());
		await stage.run(14 * MINUTE_MS);
		expect(reads()).toBe(0);
		await stage.run(MINUTE_MS);
		expect(reads()).toBe(1);
	});

	it('is trusted no more after it has told three songs that do not play, until it tells the one that does', async () => {
		const paused = { ...played(), isPlaying: false };
		const lie = (count: number): LocalSong => ({
			...paused,
			uri: `spotify:track:lie${count}`,
			isPlaying: true,
		});
		stage.embedded.listener.pause();
		await stage.core.refresh();
		stage.requests();
		const costs: number[] = [];
		for (let count = 0; count < 5; count += 1) {
			tell(lie(count));
			await stage.run(30 * SECOND_MS);
			costs.push(reads());
		}
		expect(costs).toEqual([2, 2, 2, 0, 0]);
		tell(paused);
		tell(lie(5));
		await stage.run(30 * SECOND_MS);
		expect(reads()).toBe(2);
	});
});

import { beforeEach, describe, expect, it } from 'vitest';
import {
	createPageLifetime,
	keepHiddenMs,
	type PageLifetime,
} from '../../../app/desktop/popover-lifetime.ts';
import { createStore, type Store } from '../../../app/store.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { appState } from './states.ts';

const MINUTE_MS = 60_000;

let clock: FakeClock;
let keepMs: Store<number | null>;
let ended: number;
let lifetime: PageLifetime;

beforeEach(() => {
	clock = createFakeClock();
	keepMs = createStore<number | null>(10 * MINUTE_MS);
	ended = 0;
	lifetime = createPageLifetime({
		clock,
		keepMs,
		end: () => {
			ended += 1;
		},
	});
});

describe('a page', () => {
	it('ends once, when it was out of sight for long enough', () => {
		lifetime.outOfSight();
		clock.advance(10 * MINUTE_MS - 1);
		expect(ended).toBe(0);
		clock.advance(1);
		expect(ended).toBe(1);
		clock.advance(60 * MINUTE_MS);
		expect(ended).toBe(1);
		expect(clock.timers()).toBe(0);
	});

	it('never ends in sight, and begins anew when it goes out of it', () => {
		lifetime.outOfSight();
		clock.advance(9 * MINUTE_MS);
		lifetime.inSight();
		clock.advance(60 * MINUTE_MS);
		lifetime.outOfSight();
		clock.advance(9 * MINUTE_MS);
		expect(ended).toBe(0);
		clock.advance(MINUTE_MS);
		expect(ended).toBe(1);
	});

	it('is kept for ever where the person wants that', () => {
		keepMs.update(() => null);
		lifetime.outOfSight();
		expect(clock.timers()).toBe(0);
	});

	it.each([
		['later', 30, 23],
		['sooner', 8, 1],
	])('ends %s when another time is chosen meanwhile', (_name, chosen, minutesLeft) => {
		lifetime.outOfSight();
		clock.advance(7 * MINUTE_MS);
		keepMs.update(() => chosen * MINUTE_MS);
		clock.advance(minutesLeft * MINUTE_MS - 1);
		expect(ended).toBe(0);
		clock.advance(1);
		expect(ended).toBe(1);
	});

	it('ends at once when the time that is chosen is over', () => {
		lifetime.outOfSight();
		clock.advance(7 * MINUTE_MS);
		keepMs.update(() => 2 * MINUTE_MS);
		clock.advance(0);
		expect(ended).toBe(1);
	});

	it('counts from when it went out of sight, when keeping it for ever is taken back', () => {
		lifetime.outOfSight();
		keepMs.update(() => null);
		clock.advance(60 * MINUTE_MS);
		expect(ended).toBe(0);
		keepMs.update(() => MINUTE_MS);
		clock.advance(0);
		expect(ended).toBe(1);
	});

	it('does not end in sight because of another time', () => {
		keepMs.update(() => MINUTE_MS);
		clock.advance(60 * MINUTE_MS);
		expect(ended).toBe(0);
	});

	it('leaves no timer behind', () => {
		lifetime.outOfSight();
		lifetime.dispose();
		keepMs.update(() => MINUTE_MS);
		expect(clock.timers()).toBe(0);
	});
});

describe('the time', () => {
	const { settings } = appState();

	it('is what the settings say', () => {
		expect(keepHiddenMs(appState({ settings: { ...settings, keepPopoverMinutes: 3 } }))).toBe(3 * MINUTE_MS);
		expect(keepHiddenMs(appState({ settings: { ...settings, keepPopoverMinutes: null } }))).toBeNull();
	});

	it.each([{ kind: 'signingIn' }, { kind: 'signedOut', why: 'firstStart' }] as const)(
		'has no end while nobody is signed in: %j',
		(session) => {
			expect(keepHiddenMs(appState({ session }))).toBeNull();
		},
	);
});

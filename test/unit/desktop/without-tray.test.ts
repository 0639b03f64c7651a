import { beforeEach, describe, expect, it } from 'vitest';
import type { TrayHost } from '../../../app/desktop/linux/tray-host.ts';
import { PANEL_WAIT_MS, replaceMissingTray } from '../../../app/desktop/without-tray.ts';
import { createStore, type Store } from '../../../app/store.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';

let clock: FakeClock;
let host: Store<TrayHost>;
let done: string[];
let stop: () => void;

function follow(opens = true): void {
	stop = replaceMissingTray({
		host,
		clock,
		tray: { renew: () => done.push('icon') },
		popover: { setFace: (face) => done.push(face), show: () => done.push('show') },
		opens,
		setTrayMissing: (missing) => done.push(missing ? 'notice' : 'no notice'),
	});
}

const become = (state: TrayHost): void => host.update(() => state);

beforeEach(() => {
	clock = createFakeClock();
	host = createStore<TrayHost>('unknown');
	done = [];
});

it('leaves everything to a tray that is there', () => {
	follow();
	become('present');
	clock.advance(PANEL_WAIT_MS);
	expect(done).toEqual([]);
});

it('leaves everything as it is where nobody can tell', () => {
	follow();
	clock.advance(60 * 60_000);
	expect(done).toEqual([]);
});

it('opens a window and says why, once a panel had time to come up', () => {
	follow();
	become('absent');
	clock.advance(PANEL_WAIT_MS - 1);
	expect(done).toEqual([]);
	clock.advance(1);
	expect(done).toEqual(['notice', 'window', 'show']);
});

it('opens nothing by itself after a hidden start', () => {
	become('absent');
	follow(false);
	clock.advance(PANEL_WAIT_MS);
	expect(done).toEqual(['notice', 'window']);
});

it('puts the icon anew on a panel that came up late, and does no more', () => {
	follow();
	become('absent');
	clock.advance(PANEL_WAIT_MS - 1);
	become('present');
	clock.advance(PANEL_WAIT_MS);
	expect(done).toEqual(['icon', 'no notice', 'popover']);
});

it('goes back to the tray when one appears', () => {
	follow();
	become('absent');
	clock.advance(PANEL_WAIT_MS);
	done.length = 0;
	become('present');
	expect(done).toEqual(['icon', 'no notice', 'popover']);
});

describe('a tray that goes away later', () => {
	beforeEach(() => {
		follow();
		become('present');
	});

	it('may be back in a moment, as after a restart of the panel', () => {
		become('absent');
		clock.advance(PANEL_WAIT_MS - 1);
		become('present');
		expect(done).not.toContain('window');
	});

	it('leaves a window for the next time, and opens nothing in front of the person', () => {
		become('absent');
		clock.advance(PANEL_WAIT_MS);
		expect(done).toEqual(['notice', 'window']);
	});

	it('with its bus leaves everything as it is', () => {
		become('absent');
		become('unknown');
		clock.advance(PANEL_WAIT_MS);
		expect(done).toEqual([]);
	});
});

it('does nothing after the end', () => {
	follow();
	become('absent');
	stop();
	clock.advance(PANEL_WAIT_MS);
	become('present');
	expect(done).toEqual([]);
	expect(clock.timers()).toBe(0);
});

import { EventEmitter } from 'node:events';
import { beforeEach, expect, it, vi } from 'vitest';
import { createSessionBus } from '../../../app/dbus/session-bus.ts';
import { openLocalSignal } from '../../../app/desktop/local-signal.ts';
import type { LocalSong } from '../../../app/playback/signals/local-signal.ts';
import { BURST_MS } from '../../../app/playback/signals/song-teller.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';

const EVENT = 'com.spotify.client.PlaybackStateChanged';

/** The notification centre of macOS, as Electron hands it on. */
const centre = new EventEmitter();

vi.mock('electron', () => ({
	systemPreferences: {
		subscribeNotification(event: string, callback: (event: string, userInfo: object) => void) {
			centre.on(event, (userInfo: object) => callback(event, userInfo));
			return 7;
		},
		unsubscribeNotification(id: number) {
			if (id === 7) centre.removeAllListeners();
		},
	},
}));

const train = {
	'Player State': 'Playing',
	Name: 'Evening Train',
	Artist: 'The Lanterns',
	'Track ID': 'spotify:track:one',
};

let clock: FakeClock;
beforeEach(() => {
	clock = createFakeClock();
	centre.removeAllListeners();
});

function openOnMac() {
	const signal = openLocalSignal({ platform: 'darwin', clock, bus: null });
	const told: LocalSong[] = [];
	signal.subscribe((song) => told.push(song));
	return { ...signal, told };
}

it('is what Spotify posts on a Mac, once for each song and status', () => {
	const { told, present } = openOnMac();
	expect(present.get()).toBe(false);
	for (const posted of [train, train, { ...train, 'Player State': 'Paused' }]) {
		centre.emit(EVENT, posted);
		clock.advance(BURST_MS);
	}
	expect(present.get()).toBe(true);
	expect(told.map(({ title, isPlaying }) => [title, isPlaying])).toEqual([
		['Evening Train', true],
		['Evening Train', false],
	]);
});

it('is gone on a Mac once Spotify has quit, which is told, and there again when it plays', () => {
	const { told, present } = openOnMac();
	centre.emit(EVENT, train);
	clock.advance(BURST_MS);
	centre.emit(EVENT, { 'Player State': 'Stopped' });
	expect(present.get()).toBe(false);
	clock.advance(BURST_MS);
	expect(told.at(-1)?.isPlaying).toBe(false);
	centre.emit(EVENT, train);
	expect(present.get()).toBe(true);
});

it('passes over what it cannot read on a Mac', () => {
	const { told, present } = openOnMac();
	for (const posted of [{}, { 'Player State': 3 }, { Name: 'Evening Train' }]) centre.emit(EVENT, posted);
	clock.advance(BURST_MS);
	expect(told).toEqual([]);
	expect(present.get()).toBe(false);
});

it('ends on a Mac', () => {
	const { told, dispose } = openOnMac();
	centre.emit(EVENT, train);
	dispose();
	clock.advance(BURST_MS);
	expect(told).toEqual([]);
	expect(centre.eventNames()).toEqual([]);
});

it('is nothing on Windows', () => {
	const signal = openLocalSignal({ platform: 'win32', clock, bus: null });
	signal.subscribe(() => expect.unreachable())();
	expect(signal.present.get()).toBe(false);
	signal.dispose();
});

it('is what the session bus tells elsewhere', () => {
	const bus = createSessionBus({ environment: {}, userId: 1000, clock });
	const signal = openLocalSignal({ platform: 'linux', clock, bus });
	expect(signal.present.get()).toBe(false);
	signal.dispose();
	bus.dispose();
});

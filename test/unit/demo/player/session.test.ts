import { describe, expect, it } from 'vitest';
import { skipToNext } from '../../../../app/demo/player/advance.ts';
import { initialDevices } from '../../../../app/demo/player/devices.ts';
import {
	activate,
	activeDevice,
	changeDevice,
	changePlayer,
	createPlayback,
	goIdle,
	type PlaybackSession,
} from '../../../../app/demo/player/session.ts';
import { pause } from '../../../../app/demo/player/transport.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { currentUri, MINUTE_MS, playing } from './player.ts';

const LAG_MS = 200;
const [computer, phone] = initialDevices;

function open(changes: Partial<PlaybackSession> = {}) {
	const clock = createFakeClock();
	const initial = {
		player: playing('abcd'),
		devices: initialDevices,
		activeDeviceId: computer.id,
		isPrivate: false,
		...changes,
	};
	return { clock, playback: createPlayback(initial, clock.monotonicMs, LAG_MS) };
}

describe('a command', () => {
	it('takes effect after the lag, at its own moment', () => {
		const { clock, playback } = open();
		clock.advance(10_000);
		playback.submit(changePlayer(pause));
		clock.advance(LAG_MS - 1);
		expect(playback.now().player.isPlaying).toBe(true);
		clock.advance(60_000);
		expect(playback.now().player).toMatchObject({ isPlaying: false, positionMs: 10_000 + LAG_MS });
	});

	it('comes after those before it, across the end of a track', () => {
		const { clock, playback } = open();
		clock.advance(MINUTE_MS - LAG_MS / 2);
		playback.submit(changePlayer(skipToNext));
		playback.submit(changePlayer(pause));
		clock.advance(LAG_MS);
		const { player } = playback.now();
		expect([currentUri(player), player.isPlaying]).toEqual(['c', false]);
	});

	it('needs no timer', () => {
		const { clock, playback } = open();
		playback.submit(changePlayer(pause));
		expect(clock.timers()).toBe(0);
	});
});

describe('a person at the device', () => {
	it('is obeyed at once', () => {
		const { playback } = open();
		playback.change(changePlayer(skipToNext));
		expect(currentUri(playback.now().player)).toBe('b');
	});
});

describe('a private session', () => {
	it('leaves no trace in the history', () => {
		const { clock, playback } = open({ isPrivate: true });
		clock.advance(MINUTE_MS);
		playback.now();
		clock.advance(40_000);
		playback.change(changePlayer(skipToNext));
		expect(playback.now().player.history).toEqual([]);
	});
});

describe('devices', () => {
	it('show themselves once they are woken', () => {
		const { playback } = open();
		playback.change(changeDevice(phone?.id ?? '', { isListed: false }));
		playback.change(activate(phone?.id ?? ''));
		expect(activeDevice(playback.now())).toMatchObject({ id: phone?.id, isListed: true });
	});

	it('are none when idle, and the player stands still', () => {
		const { clock, playback } = open();
		clock.advance(5_000);
		playback.change(goIdle);
		clock.advance(5_000);
		expect(activeDevice(playback.now())).toBeUndefined();
		expect(playback.now().player).toMatchObject({ isPlaying: false, positionMs: 5_000 });
	});
});

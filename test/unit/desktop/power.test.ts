import { beforeEach, expect, it, vi } from 'vitest';
import { followPower, type PowerState } from '../../../app/desktop/power.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { network, powerMonitor } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

const awake: PowerState = { asleep: false, locked: false, online: true };

beforeEach(() => {
	network.online = true;
});

it('tells the state at once and then each change of it', () => {
	const clock = createFakeClock();
	const told: PowerState[] = [];
	const stop = followPower(clock, (state) => told.push(state));
	powerMonitor.emit('lock-screen');
	powerMonitor.emit('suspend');
	powerMonitor.emit('resume');
	powerMonitor.emit('resume');
	powerMonitor.emit('unlock-screen');
	expect(told).toEqual([
		awake,
		{ ...awake, locked: true },
		{ ...awake, locked: true, asleep: true },
		{ ...awake, locked: true },
		awake,
	]);
	stop();
});

it('notices within five seconds that the network is gone, and that it is back', () => {
	const clock = createFakeClock();
	const told: boolean[] = [];
	const stop = followPower(clock, ({ online }) => told.push(online));
	network.online = false;
	clock.advance(5000);
	clock.advance(60_000);
	network.online = true;
	clock.advance(5000);
	expect(told).toEqual([true, false, true]);
	stop();
});

it('stops', () => {
	const clock = createFakeClock();
	const stop = followPower(clock, () => {});
	stop();
	expect(clock.timers()).toBe(0);
	expect(powerMonitor.eventNames()).toEqual([]);
});

import { beforeEach, expect, it, vi } from 'vitest';
import { createRenewableTray } from '../../../app/desktop/renewable-tray.ts';
import { noKnownDevices } from '../../../app/devices/known-devices.ts';
import { en, type Messages } from '../../../app/messages/en.ts';
import { createStore } from '../../../app/store.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { Tray } from './electron-stand-in.ts';
import { appState } from './states.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

beforeEach(() => {
	Tray.all.length = 0;
});

it('puts one icon in place of the other, which shows what is so now', () => {
	const state = createStore(appState());
	const onClick = vi.fn();
	const tray = createRenewableTray({
		platform: 'linux',
		iconsFolder: '/icons',
		clock: createFakeClock(),
		state,
		devices: createStore(noKnownDevices),
		messages: createStore<Messages>(en),
		lookForDevices: async () => {},
		onClick,
		onApproach() {},
		onChoose() {},
	});
	state.update((before) => ({ ...before, playback: { kind: 'idle' as const } }));
	tray.renew();
	const [old, renewed] = Tray.all;
	expect([old?.destroyed, renewed?.destroyed]).toEqual([true, false]);
	expect(renewed?.toolTips).toEqual(old?.toolTips.slice(-1));
	state.update(() => appState());
	expect(old?.toolTips).toHaveLength(2);
	expect(renewed?.toolTips).toHaveLength(2);
	renewed?.emit('click', {}, tray.bounds());
	expect(onClick).toHaveBeenCalledOnce();
	tray.dispose();
	expect(renewed?.destroyed).toBe(true);
});

import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { desktop } from '../desktop/desktop.ts';
import { createEvent } from './event.ts';

let locked = false;

export const powerMonitor = Object.assign(new EventEmitter(), {
	onBatteryPower: false,
	getSystemIdleState: () => (locked ? 'locked' : 'active'),
	getSystemIdleTime: () => 0,
	isOnBatteryPower: () => false,
} satisfies Partial<Electron.PowerMonitor>);

desktop.onCommand((command) => {
	if (command.type !== 'power') return;
	if (command.event === 'lock-screen') locked = true;
	if (command.event === 'unlock-screen') locked = false;
	powerMonitor.emit(command.event, createEvent());
});

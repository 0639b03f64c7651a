import type * as Electron from 'electron';
import { desktop } from '../desktop/desktop.ts';
import { normalizeAccelerator } from './accelerator.ts';

interface Shortcut {
	readonly accelerator: string;
	readonly run: () => void;
}

const registered = new Map<string, Shortcut>();
let suspended = false;

const publish = (): void => {
	const accelerators = [...registered.values()].map(({ accelerator }) => accelerator);
	desktop.change({ keyboard: { ...desktop.state().keyboard, registered: accelerators, suspended } });
};

const isTaken = (key: string): boolean =>
	desktop.state().keyboard.taken.some((taken) => normalizeAccelerator(taken) === key);

export const globalShortcut = {
	register(accelerator, run) {
		const key = normalizeAccelerator(accelerator);
		if (isTaken(key) || registered.has(key)) return false;
		registered.set(key, { accelerator, run });
		publish();
		return true;
	},
	registerAll(accelerators, run) {
		for (const accelerator of accelerators) globalShortcut.register(accelerator, run);
	},
	isRegistered: (accelerator) => registered.has(normalizeAccelerator(accelerator)),
	unregister(accelerator) {
		registered.delete(normalizeAccelerator(accelerator));
		publish();
	},
	unregisterAll() {
		registered.clear();
		publish();
	},
	isSuspended: () => suspended,
	setSuspended(suspend) {
		suspended = suspend;
		publish();
	},
} satisfies Electron.GlobalShortcut;

desktop.onCommand((command) => {
	if (command.type === 'shortcut' && !suspended) {
		registered.get(normalizeAccelerator(command.accelerator))?.run();
	}
	if (command.type === 'takeKey') {
		const { keyboard } = desktop.state();
		const others = keyboard.taken.filter((accelerator) => accelerator !== command.accelerator);
		const taken = command.taken ? [...others, command.accelerator] : others;
		desktop.change({ keyboard: { ...keyboard, taken } });
	}
});

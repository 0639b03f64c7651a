import { randomUUID } from 'node:crypto';
import { flags } from '../process/flags.ts';
import type { Command } from './commands.ts';
import type { DesktopState, Push } from './state.ts';

type Listener<Value> = (value: Value) => void;

const initial: DesktopState = {
	run: randomUUID(),
	appName: '',
	windowOrigin: '',
	trays: [],
	menu: null,
	windows: [],
	notifications: [],
	keyboard: { registered: [], suspended: false, taken: flags.takenKeys },
	links: [],
	clipboard: '',
	online: true,
	themeSource: 'system',
};

/** The desktop that the stand-in's modules change and the page draws: what is on it, and what a person does there. */
function createDesktop() {
	let state = initial;
	let pushing = false;
	const commandListeners = new Set<Listener<Command>>();
	const pushListeners = new Set<Listener<Push>>();

	const push = (message: Push): void => {
		for (const listener of pushListeners) listener(message);
	};

	const pushState = (): void => {
		pushing = false;
		push({ kind: 'state', state });
	};

	return {
		state: (): DesktopState => state,
		/** Changes made in one go reach the page in one push. */
		change(patch: Partial<DesktopState>): void {
			state = { ...state, ...patch };
			if (pushing) return;
			pushing = true;
			queueMicrotask(pushState);
		},
		push,
		onPush(listener: Listener<Push>): () => void {
			pushListeners.add(listener);
			return () => pushListeners.delete(listener);
		},
		perform(command: Command): void {
			for (const listener of commandListeners) listener(command);
		},
		onCommand(listener: Listener<Command>): void {
			commandListeners.add(listener);
		},
	};
}

/** There is one, as there is one for all of Electron. */
export const desktop = createDesktop();

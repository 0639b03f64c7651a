import { net, powerMonitor } from 'electron';
import type { Cancel, Clock } from '../clock.ts';

/** What the machine is up to, as far as it decides whether asking Spotify makes sense. */
export interface PowerState {
	readonly asleep: boolean;
	/** Always false on Linux, where Electron is not told. */
	readonly locked: boolean;
	/** False is certain; true means only that some network is there. */
	readonly online: boolean;
}

/** The network is polled: its events exist in pages only. https://www.electronjs.org/docs/latest/tutorial/online-offline-events */
const NETWORK_POLL_MS = 5000;

/** Reports the state at once, and then each change of it. Once Electron is ready. */
export function followPower(clock: Clock, onChange: (state: PowerState) => void): Cancel {
	let state: PowerState = { asleep: false, locked: false, online: net.isOnline() };
	let cancelPoll = (): void => {};

	function change(part: Partial<PowerState>): void {
		const next = { ...state, ...part };
		if (next.asleep === state.asleep && next.locked === state.locked && next.online === state.online) return;
		state = next;
		onChange(state);
	}

	function poll(): void {
		change({ online: net.isOnline() });
		cancelPoll = clock.after(NETWORK_POLL_MS, poll);
	}

	const suspend = (): void => change({ asleep: true });
	const resume = (): void => change({ asleep: false });
	const lock = (): void => change({ locked: true });
	const unlock = (): void => change({ locked: false });
	powerMonitor.on('suspend', suspend);
	powerMonitor.on('resume', resume);
	powerMonitor.on('lock-screen', lock);
	powerMonitor.on('unlock-screen', unlock);
	cancelPoll = clock.after(NETWORK_POLL_MS, poll);
	onChange(state);

	return () => {
		powerMonitor.off('suspend', suspend);
		powerMonitor.off('resume', resume);
		powerMonitor.off('lock-screen', lock);
		powerMonitor.off('unlock-screen', unlock);
		cancelPoll();
	};
}

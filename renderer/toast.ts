import { type ReadonlySignal, signal } from '@preact/signals';
import type { Clock } from '../app/clock.ts';

/** A short confirmation or failure at the lower edge. */
export interface Toast {
	readonly text: string;
	/** Takes back what the text tells of. */
	readonly undo?: (() => unknown) | undefined;
}

export interface Toaster {
	readonly toast: ReadonlySignal<Toast | null>;
	/** Takes the place of an older one. */
	say(text: string, undo?: () => unknown): void;
	/** While it is held, such as by the focus, it does not go away. */
	hold(held: boolean): void;
	dismiss(): void;
}

const TOAST_MS = 3000;
/** Time to read it, to decide, and to get there. */
const UNDO_TOAST_MS = 6000;

export function createToaster(clock: Clock): Toaster {
	const toast = signal<Toast | null>(null);
	let cancel = (): void => {};

	function dismiss(): void {
		cancel();
		toast.value = null;
	}

	function wait(): void {
		cancel();
		cancel = clock.after(toast.peek()?.undo ? UNDO_TOAST_MS : TOAST_MS, dismiss);
	}

	return {
		toast,
		say(text, undo) {
			toast.value = { text, undo };
			wait();
		},
		hold(held) {
			if (held) cancel();
			else if (toast.peek()) wait();
		},
		dismiss,
	};
}

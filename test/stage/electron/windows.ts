import type { WindowState } from '../desktop/state.ts';

/** What the rest of the stand-in needs of a window. */
export interface OpenWindow {
	readonly id: number;
	describe(): WindowState;
	/** False when a listener refused. */
	close(): boolean;
	focus(): void;
	blur(): void;
}

function createWindows() {
	const open = new Map<number, OpenWindow>();
	let lastId = 0;
	let allClosed = (): void => {};

	return {
		nextId: (): number => ++lastId,
		all: (): OpenWindow[] => [...open.values()],
		byId: (id: number): OpenWindow | undefined => open.get(id),
		add(window: OpenWindow): void {
			open.set(window.id, window);
		},
		remove(window: OpenWindow): void {
			if (open.delete(window.id) && open.size === 0) allClosed();
		},
		closeAll: (): boolean => [...open.values()].every((window) => window.close()),
		onAllClosed(listener: () => void): void {
			allClosed = listener;
		},
	};
}

/** The app's windows, open ones only. */
export const windows = createWindows();

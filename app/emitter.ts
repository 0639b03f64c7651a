import type { Cancel } from './clock.ts';

/** Tells listeners that something happened, where there is no value to keep. */
export interface Emitter<Event> {
	emit(event: Event): void;
	subscribe(listener: (event: Event) => void): Cancel;
}

export function createEmitter<Event>(): Emitter<Event> {
	const listeners = new Set<(event: Event) => void>();
	return {
		emit(event) {
			for (const listener of [...listeners]) listener(event);
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
	};
}

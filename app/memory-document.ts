import type { Document } from './ports.ts';

/** A document that is gone when Baton quits, for the demo: its Spotify forgets everybody as well. */
export function memoryDocument(content: unknown = {}): Document {
	let value = content;
	return {
		read: () => value,
		write(next) {
			value = next;
		},
		setAside() {
			value = {};
			return '';
		},
		setAsideOnOpening: null,
	};
}

import { type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

/** What lies over the view: one menu or one sheet. */
export interface Overlay {
	readonly content: ReadonlySignal<ComponentChildren>;
	/** Takes the place of what is open. */
	open(content: ComponentChildren): void;
	close(): void;
	/** To what had it before; true when that is still there. For when nothing is drawn over it any more. */
	giveFocusBack(): boolean;
}

export function createOverlay(): Overlay {
	const content = signal<ComponentChildren>(null);
	let opener: Element | null = null;
	return {
		content,
		open(next) {
			// What a menu opens comes after the menu, and gives the focus to whoever opened that.
			opener ??= document.activeElement;
			content.value = next;
		},
		close() {
			content.value = null;
		},
		giveFocusBack() {
			const before = opener;
			opener = null;
			if (!(before instanceof HTMLElement && before.isConnected)) return false;
			before.focus({ preventScroll: true });
			return true;
		},
	};
}

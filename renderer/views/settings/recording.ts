import type { KeyPress } from '../../../app/hotkeys/actions.ts';

/** What a key press means while a hotkey is being recorded. */
export type Recorded =
	| { readonly kind: 'bind'; readonly press: KeyPress }
	| { readonly kind: 'clear' }
	| { readonly kind: 'cancel' }
	/** Focus moves on as usual. */
	| { readonly kind: 'leave' }
	/** Only modifiers so far. */
	| { readonly kind: 'wait' };

const modifierKeys = new Set([
	'Control',
	'Shift',
	'Alt',
	'AltGraph',
	'Meta',
	'OS',
	'Fn',
	'CapsLock',
	'NumLock',
]);

export function recordKey(event: KeyboardEvent): Recorded {
	const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
	if (!hasModifier) {
		if (event.key === 'Escape') return { kind: 'cancel' };
		if (event.key === 'Backspace' || event.key === 'Delete') return { kind: 'clear' };
		if (event.key === 'Tab') return { kind: 'leave' };
	}
	if (modifierKeys.has(event.key)) return { kind: 'wait' };
	const { key, code, ctrlKey, altKey, shiftKey, metaKey } = event;
	return { kind: 'bind', press: { key, code, ctrlKey, altKey, shiftKey, metaKey } };
}

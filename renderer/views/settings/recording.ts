import type { KeyPress } from '../../../app/hotkeys/actions.ts';
import { hasModifier } from '../../keyboard.ts';

/** What a key press means while a hotkey is being recorded. */
export type Recorded =
	| 'clear'
	| 'cancel'
	/** Focus moves on as usual. */
	| 'leave'
	/** Only modifiers so far. */
	| 'wait'
	| KeyPress;

const ownKeys: Readonly<Record<string, Recorded>> = {
	Escape: 'cancel',
	Backspace: 'clear',
	Delete: 'clear',
	Tab: 'leave',
};

const modifierKeys = /^(Control|Shift|Alt|AltGraph|Meta|OS|Fn|CapsLock|NumLock)$/;

export function recordKey(event: KeyboardEvent): Recorded {
	const { key, code, ctrlKey, altKey, shiftKey, metaKey } = event;
	if (modifierKeys.test(key)) return 'wait';
	return (!hasModifier(event) && ownKeys[key]) || { key, code, ctrlKey, altKey, shiftKey, metaKey };
}

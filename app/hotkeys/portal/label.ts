import { plainLine, shorten } from '../../text.ts';
import { keysymOf } from './trigger.ts';

const LONGEST_LABEL = 60;

/** Other names of the same, in lower case, as desktops show them. */
const synonyms = new Map([
	['control', 'ctrl'],
	['primary', 'ctrl'],
	['meta', 'logo'],
	['super', 'logo'],
	['win', 'logo'],
	['enter', 'return'],
	['esc', 'escape'],
	['del', 'delete'],
	['ins', 'insert'],
	['prior', 'page_up'],
	['pgup', 'page_up'],
	['next', 'page_down'],
	['pgdown', 'page_down'],
	['↑', 'up'],
	['↓', 'down'],
	['←', 'left'],
	['→', 'right'],
]);

/**
 * What a desktop calls the key that it bound, for people; null where it is the one that was asked for.
 *
 * @param described in the desktop's words, such as `Ctrl+Alt+P` or `Press <Control><Alt>p`
 * @param trigger that was asked for
 */
export function labelOf(described: string, trigger: string | null): string | null {
	if (trigger !== null && keysIn(described) === keysIn(trigger)) return null;
	return shorten(plainLine(described), LONGEST_LABEL) || null;
}

function keysIn(text: string): string {
	const words = text.replace(/^press\s/i, '').split(/[\s<>+]+/);
	const keys = words.filter(Boolean).map((word) => {
		const keysym = keysymOf(word).toLowerCase();
		return synonyms.get(keysym) ?? keysym;
	});
	return keys.sort().join('+');
}

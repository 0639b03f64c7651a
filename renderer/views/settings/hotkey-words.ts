import {
	type Hotkey,
	type HotkeyRefusal,
	type HotkeyTarget,
	isPinUri,
} from '../../../app/hotkeys/actions.ts';
import type { Messages } from '../../../app/messages/en.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import type { Settings } from '../../../app/settings/schema.ts';

/** What a key does: an action, or a pin by its title. */
export function titleOf(target: HotkeyTarget, words: Messages, pins: Settings['pins']): string {
	if (!isPinUri(target)) return words.action[target];
	return pins.find(({ uri }) => uri === target)?.title ?? target;
}

/** Whether what became of a key is something to see to. */
export const isTrouble = ({ status }: Hotkey): boolean =>
	status === 'taken' || status === 'malformed' || status === 'needsPermission' || status === 'refused';

/** Why a key was not accepted. */
export function refusalText(refusal: HotkeyRefusal, words: Messages, pins: Settings['pins']): string {
	switch (refusal.why) {
		case 'usedBy':
			return phrase(words, 'hotkeyRefusal', 'usedBy', { action: titleOf(refusal.target, words, pins) });
		case 'needsPermission':
		case 'byDesktop':
			return words.hotkeyHelp[refusal.why];
		default:
			return words.hotkeyRefusal[refusal.why];
	}
}

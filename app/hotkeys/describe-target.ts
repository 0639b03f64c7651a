import type { Messages } from '../messages/en.ts';
import { phrase } from '../messages/phrase.ts';
import type { Settings } from '../settings/schema.ts';
import { type HotkeyTarget, isPinUri } from './actions.ts';

/** What a key does, in words; of a pin with its title. */
export function describeTarget(target: HotkeyTarget, messages: Messages, pins: Settings['pins']): string {
	if (!isPinUri(target)) return messages.action[target];
	const title = pins.find(({ uri }) => uri === target)?.title ?? target;
	return phrase(messages, 'action', 'playPin', { title });
}

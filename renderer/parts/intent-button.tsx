import type { Intent } from '../../app/intents.ts';
import type { Messages } from '../../app/messages/en.ts';
import { useModel } from '../model.ts';
import { IconButton, type IconButtonProps } from './button.tsx';

interface IntentButtonProps extends Omit<IconButtonProps, 'name' | 'onPress'> {
	/** Which of the player's words is its name. */
	readonly name: keyof Messages['player'];
	readonly intent: Intent;
	/** A short confirmation once Spotify has done it. */
	readonly confirmation?: keyof Messages['player'];
}

/** A button that asks the player for one thing. */
export function IntentButton({ name, intent, confirmation, ...look }: IntentButtonProps) {
	const { words: messages, perform, say } = useModel();
	const words = messages.player;
	async function press(): Promise<void> {
		const isDone = await perform(intent);
		if (isDone && confirmation) say(words[confirmation]);
	}
	return <IconButton {...look} name={words[name]} onPress={press} />;
}

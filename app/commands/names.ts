/** Apart from their table, as each start of the app has to tell a command from its other arguments. */
export const commandNames = [
	'play',
	'pause',
	'toggle',
	'next',
	'previous',
	'seek',
	'volume',
	'mute',
	'like',
	'unlike',
	'shuffle',
	'repeat',
	'device',
	'play-uri',
	'show',
	'now',
	'status',
	'quit',
	'completion',
	'help',
] as const;

export type CommandName = (typeof commandNames)[number];

/** Whether the app's own program was started with a command, as in `Baton next`. */
export function isCommandLine(args: readonly string[]): boolean {
	const word = args.find((arg) => !arg.startsWith('-'));
	return commandNames.some((name) => name === word);
}

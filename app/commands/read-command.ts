import { quoted } from '../text.ts';
import { commandNames } from './names.ts';
import { nearest } from './nearest.ts';
import { type Command, type CommandEntry, commandTable } from './table.ts';

export type Reading =
	| { readonly command: Command; readonly entry: CommandEntry }
	/** What is wrong with it, in words for a shell. */
	| { readonly mistake: string };

/** The command that these words of a command line are, options left out. */
export function readCommand([name = '', ...words]: readonly string[]): Reading {
	const entry = commandTable.find((one) => one.name === name);
	if (!entry) return { mistake: unknown(name) };
	const command = entry.read(words);
	return command ? { command, entry } : { mistake: `Usage: baton ${usageOf(entry)}\n${entry.help}.` };
}

/** The command with its argument. */
export const usageOf = ({ name, argument }: Pick<CommandEntry, 'name' | 'argument'>): string =>
	argument === '' ? name : `${name} ${argument}`;

function unknown(name: string): string {
	const meant = nearest(name, commandNames);
	const question = meant === null ? 'See: baton help' : `Did you mean: baton ${meant}`;
	return `There is no command ${quoted(name)}. ${question}`;
}

import type { Described } from '../../commands/table.ts';
import { commandTable } from '../../commands/table.ts';
import { optionTable } from '../options.ts';
import { ownCommands, type Shell, shells } from '../own-commands.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { zshCompletion } from './zsh.ts';

/** All that can be completed. No word of it has a quote or a backslash in it. */
export interface Completed {
	readonly commands: readonly Described[];
	readonly options: readonly { readonly name: string; readonly help: string }[];
}

const scriptOf: Readonly<Record<Shell, (completed: Completed) => string>> = {
	bash: bashCompletion,
	zsh: zshCompletion,
	fish: fishCompletion,
};

/** The script that makes a shell complete `baton`; null for words that name no shell. */
export function completionFor(words: readonly string[]): string | null {
	const shell = words.length === 1 ? shells.find((one) => one === words[0]) : undefined;
	if (shell === undefined) return null;
	return scriptOf[shell]({ commands: [...commandTable, ...ownCommands], options: optionTable });
}

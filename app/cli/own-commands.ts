import type { Described } from '../commands/table.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/** What the command line answers by itself. */
export const ownCommands: readonly Described[] = [
	{
		name: 'completion',
		argument: shells.join('|'),
		help: 'Print what lets that shell complete all of this',
		choices: shells,
	},
	{ name: 'help', argument: '', help: 'Print this', choices: [] },
];

import { usageOf } from '../commands/read-command.ts';
import { commandTable } from '../commands/table.ts';
import { exitCode, exitMeanings } from './exit-codes.ts';
import { optionTable } from './options.ts';
import { ownCommands } from './own-commands.ts';

type Row = readonly [name: string, meaning: string];

/** Everything that `baton` can be asked. */
export function helpText(): string {
	const commands = [...commandTable, ...ownCommands].map((entry): Row => [usageOf(entry), entry.help]);
	const options = optionTable.map((option): Row => {
		return ['argument' in option ? `${option.name} ${option.argument}` : option.name, option.help];
	});
	const codes = Object.entries(exitCode).map(([name, code]): Row => {
		const meaning = Object.entries(exitMeanings).find(([key]) => key === name)?.[1] ?? '';
		return [String(code), meaning];
	});
	return [
		'Usage: baton COMMAND [OPTION]...',
		'',
		'Tells the Baton that runs on this computer what to do, and prints its answer.',
		'',
		'Commands:',
		...rows(commands),
		'',
		'Options:',
		...rows(options),
		'',
		'Exit codes:',
		...rows(codes),
	].join('\n');
}

function rows(list: readonly Row[]): string[] {
	const width = Math.max(...list.map(([name]) => name.length)) + 2;
	return list.map(([name, meaning]) => `  ${name.padEnd(width)}${meaning}`);
}

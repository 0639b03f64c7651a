import { quoted } from '../text.ts';

/** As help and completions name them. */
export const optionTable = [
	{ name: '--json', help: 'With now and status: one line of JSON' },
	{ name: '--start', help: 'Start Baton first where it does not run' },
	{ name: '--demo', help: 'Speak to the demo, which runs beside the real Baton' },
	{ name: '--timeout', argument: 'S', help: 'Wait at most S seconds for the answer; 10 unless told' },
	{ name: '--version', help: 'Print the version' },
	{ name: '--help', help: 'Print this' },
] as const;

export const isOwnOption = (arg: string): boolean =>
	optionTable.some(({ name }) => arg === name || arg.startsWith(`${name}=`));

/** A command line, read but for the words of its command. */
export interface CommandLine {
	readonly words: readonly string[];
	readonly json: boolean;
	readonly start: boolean;
	readonly demo: boolean;
	readonly version: boolean;
	readonly help: boolean;
	readonly timeoutMs: number;
}

const TIMEOUT_SECONDS = 10;

/** Options may stand anywhere; what follows `--` is none, nor is a number with a minus. Text: what is wrong. */
export function readOptions(args: readonly string[]): CommandLine | string {
	const rest = args.indexOf('--');
	const words: string[] = [];
	const given = new Set<string>();
	let timeout = String(TIMEOUT_SECONDS);
	const before = (rest < 0 ? args : args.slice(0, rest)).values();
	for (const arg of before) {
		if (!/^-[^\d]/.test(arg)) words.push(arg);
		else if (arg.startsWith('--timeout=')) timeout = arg.slice('--timeout='.length);
		else if (arg === '--timeout') timeout = before.next().value ?? '';
		else if (arg === '-h') given.add('--help');
		else if (optionTable.some(({ name }) => name === arg)) given.add(arg);
		else return `There is no option ${quoted(arg)}. See: baton help`;
	}
	if (!/^[1-9]\d{0,2}$/.test(timeout)) return 'Usage: baton --timeout S, in whole seconds up to 999';
	return {
		words: rest < 0 ? words : [...words, ...args.slice(rest + 1)],
		json: given.has('--json'),
		start: given.has('--start'),
		demo: given.has('--demo'),
		version: given.has('--version'),
		help: given.has('--help'),
		timeoutMs: Number(timeout) * 1_000,
	};
}

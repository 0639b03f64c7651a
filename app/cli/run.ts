import { version } from '../../package.json';
import type { Clock } from '../clock.ts';
import { commandAddress } from '../commands/address.ts';
import { readCommand } from '../commands/read-command.ts';
import { type Asked, ask } from './ask.ts';
import { completionFor } from './completion/completion.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { helpText } from './help.ts';
import { type CommandLine, readOptions } from './options.ts';
import { batonProgram } from './program.ts';
import { startBaton } from './start-baton.ts';

/** What the command line needs of the process that it runs in. */
export interface Surroundings {
	readonly platform: NodeJS.Platform;
	readonly environment: NodeJS.ProcessEnv;
	readonly clock: Clock;
	/** As `currentUser` gives it. */
	readonly user: string;
	readonly execPath: string;
	readonly isElectron: boolean;
	/** Where Baton's package.json is. */
	readonly root: string;
	/** Each writes whole lines, without the last line's end. */
	readonly print: (text: string) => void;
	readonly complain: (text: string) => void;
}

/** Carries out one command line, and gives what to end with. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
	const { print, complain } = surroundings;
	const line = readOptions(args);
	if (typeof line === 'string') return mistaken(line);
	const [name, ...words] = line.words;
	if (line.version) {
		print(version);
		return exitCode.done;
	}
	if (line.help || name === 'help' || name === undefined) {
		if (line.help || name === 'help') print(helpText());
		else complain(helpText());
		return line.help || name === 'help' ? exitCode.done : exitCode.usage;
	}
	if (name === 'completion') {
		const script = completionFor(words);
		if (script === null) return mistaken('Usage: baton completion bash|zsh|fish');
		print(script);
		return exitCode.done;
	}
	const reading = readCommand(line.words);
	if ('mistake' in reading) return mistaken(reading.mistake);
	if (line.json && !reading.entry.takesJson) return mistaken(`Baton has no JSON for: ${name}`);
	return command(line, surroundings);

	function mistaken(text: string): ExitCode {
		complain(`baton: ${text}`);
		return exitCode.usage;
	}
}

async function command(line: CommandLine, surroundings: Surroundings): Promise<ExitCode> {
	const { platform, environment, clock, user, print, complain } = surroundings;
	const { words, timeoutMs, demo } = line;

	function tell(asked: readonly string[], which = demo): Promise<Asked> {
		const address = commandAddress({ platform, environment, user, demo: which });
		return ask(asked, { address, user, timeoutMs, clock });
	}

	async function absence(why: string | null): Promise<string> {
		if (why !== null) return `Baton is not running (${why}).`;
		if (line.start) return 'Baton did not start.';
		const isDemoThere = !demo && (await tell(['status'], true)).kind === 'answered';
		return `Baton is not running${isDemoThere ? ', only its demo is: add --demo' : ': add --start'}.`;
	}

	if (line.start) {
		const program = batonProgram({ ...surroundings, demo });
		await startBaton({ program, environment, clock, askStatus: () => tell(['status']) });
	}
	const asked = await tell(words);
	switch (asked.kind) {
		case 'notRunning':
			complain(`baton: ${await absence(asked.why)}`);
			return exitCode.notRunning;
		case 'noAnswer':
			complain('baton: Baton did not answer.');
			return exitCode.noAnswer;
	}
	const { answer } = asked;
	if (!answer.ok) {
		complain(`baton: ${answer.text}`);
		return answer.code === 'usage' || answer.code === 'malformed' ? exitCode.usage : exitCode.failed;
	}
	const text = line.json ? JSON.stringify(answer.data ?? null) : answer.text;
	if (text !== '') print(text);
	return exitCode.done;
}

import * as v from 'valibot';
import { type Answer, lineOf, MOST_ANSWER_BYTES, PROTOCOL_VERSION } from './protocol.ts';
import { readCommand } from './read-command.ts';
import type { Line } from './read-line.ts';
import type { Command } from './table.ts';

const versioned = v.object({ version: v.number() });

const request = v.strictObject({
	version: v.literal(PROTOCOL_VERSION),
	words: v.pipe(v.array(v.string()), v.minLength(1)),
});

/** The line that answers a line. What is no request is refused; nobody is trusted to have checked it before. */
export async function answerLine(
	line: Exclude<Line, { kind: 'ended' }>,
	perform: (command: Command) => Promise<Answer>,
): Promise<string> {
	const answer = lineOf(await answerTo(line, perform));
	return Buffer.byteLength(answer) <= MOST_ANSWER_BYTES
		? answer
		: lineOf({ ok: false, code: 'failed', text: 'The answer is too long.' });
}

async function answerTo(
	line: Exclude<Line, { kind: 'ended' }>,
	perform: (command: Command) => Promise<Answer>,
): Promise<Answer> {
	if (line.kind === 'tooLong') return refused('malformed', 'That is longer than any command.');
	const json = parsed(line.text);
	const version = v.safeParse(versioned, json);
	if (!version.success) return refused('malformed', 'That is no command.');
	if (version.output.version !== PROTOCOL_VERSION) {
		return refused('version', 'The Baton that runs is of another version. Start it anew.');
	}
	const asked = v.safeParse(request, json);
	if (!asked.success) return refused('malformed', 'That is no command.');
	const reading = readCommand(asked.output.words);
	return 'command' in reading ? perform(reading.command) : refused('usage', reading.mistake);
}

const refused = (code: 'usage' | 'malformed' | 'version', text: string): Answer => ({
	ok: false,
	code,
	text,
});

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

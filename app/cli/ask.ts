import { connect } from 'node:net';
import type { Clock } from '../clock.ts';
import type { CommandAddress } from '../commands/address.ts';
import { distrustOf } from '../commands/own-folder.ts';
import { type Answer, lineOf, MOST_ANSWER_BYTES, PROTOCOL_VERSION } from '../commands/protocol.ts';
import { readLine } from '../commands/read-line.ts';

/** What came of asking the Baton that runs. */
export type Asked =
	| { readonly kind: 'answered'; readonly answer: Answer }
	/** `why`: where there is something, and it cannot be trusted or reached. */
	| { readonly kind: 'notRunning'; readonly why: string | null }
	/** In time, or none that makes sense. */
	| { readonly kind: 'noAnswer' };

export interface AskOptions {
	readonly address: CommandAddress;
	/** As `currentUser` gives it. */
	readonly user: string;
	readonly timeoutMs: number;
	readonly clock: Clock;
}

/** Sends one command line, and waits for what becomes of it. Does not reject. */
export async function ask(words: readonly string[], options: AskOptions): Promise<Asked> {
	const { address, user, timeoutMs, clock } = options;
	const distrust = address.folder === null ? null : distrustOf(address.folder, user);
	if (distrust !== null) {
		return { kind: 'notRunning', why: distrust === 'is not there' ? null : `${address.folder} ${distrust}` };
	}

	const socket = connect(address.path);
	let isConnected = false;
	let refusal: Asked = { kind: 'noAnswer' };
	socket.once('connect', () => {
		isConnected = true;
	});
	socket.once('error', (error) => {
		if (!isConnected) refusal = notReached(error, address.path);
	});
	const cancel = clock.after(timeoutMs, () => socket.destroy());
	socket.write(lineOf({ version: PROTOCOL_VERSION, words }));
	const line = await readLine(socket, MOST_ANSWER_BYTES);
	cancel();
	socket.destroy();
	const answer = line.kind === 'line' ? parseAnswer(line.text) : null;
	return answer ? { kind: 'answered', answer } : refusal;
}

function notReached(error: Error, path: string): Asked {
	const code = 'code' in error ? String(error.code) : error.message;
	// Nothing there, or what a crash has left.
	const isGone = code === 'ENOENT' || code === 'ECONNREFUSED';
	return { kind: 'notRunning', why: isGone ? null : `${path}: ${code}` };
}

function parseAnswer(text: string): Answer | null {
	try {
		const json: unknown = JSON.parse(text);
		return isAnswer(json) ? json : null;
	} catch {
		return null;
	}
}

function isAnswer(json: unknown): json is Answer {
	return (
		typeof json === 'object' &&
		json !== null &&
		'ok' in json &&
		typeof json.ok === 'boolean' &&
		'text' in json &&
		typeof json.text === 'string' &&
		(json.ok || ('code' in json && typeof json.code === 'string'))
	);
}

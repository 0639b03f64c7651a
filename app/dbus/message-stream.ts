import type { Socket } from 'node:net';
import type { BusProblem } from './bus-problem.ts';
import type { Message, Received } from './message.ts';
import { decodeMessage } from './wire/decode.ts';
import { encodeMessage } from './wire/encode.ts';
import { createFraming } from './wire/framing.ts';
import { Malformed } from './wire/malformed.ts';

/** Messages to and from a bus, over a socket that is signed in. */
export interface MessageStream {
	/** Gives the serial number that a reply will name. Throws a TypeError where a value does not fit its type. */
	send(message: Message): number;
	close(): void;
}

const LARGEST_SERIAL = 2 ** 32 - 1;

/** `ended` is called once, and nothing is received afterwards. */
export function createMessageStream(parts: {
	readonly socket: Socket;
	readonly received: (received: Received) => void;
	readonly ended: (why: BusProblem) => void;
}): MessageStream {
	const { socket, received, ended } = parts;
	const framing = createFraming();
	let lastSerial = 0;
	let isOpen = true;

	function end(why: BusProblem): void {
		if (!isOpen) return;
		isOpen = false;
		socket.destroy();
		ended(why);
	}

	function take(chunk: Buffer): void {
		for (const one of decoded(chunk)) if (isOpen) received(one);
	}

	function decoded(chunk: Buffer): readonly Received[] {
		try {
			return framing.push(chunk).map(decodeMessage);
		} catch (error) {
			if (!(error instanceof Malformed)) throw error;
			end({ kind: 'malformed' });
			return [];
		}
	}

	socket.on('data', take);
	socket.once('close', () => end({ kind: 'closed' }));
	socket.resume();

	return {
		send(message) {
			const serial = (lastSerial % LARGEST_SERIAL) + 1;
			const bytes = encodeMessage(message, serial);
			lastSerial = serial;
			socket.write(bytes);
			return serial;
		},
		close: () => end({ kind: 'closed' }),
	};
}

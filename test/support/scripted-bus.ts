import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Body, type Message, noBody } from '../../app/dbus/message.ts';
import { decodeMessage } from '../../app/dbus/wire/decode.ts';
import { encodeMessage } from '../../app/dbus/wire/encode.ts';
import { createFraming } from '../../app/dbus/wire/framing.ts';

/** A bus that says what the test tells it to, on a real socket. */
export interface ScriptedBus {
	readonly socketPath: string;
	/** To every connection. */
	send(bytes: Uint8Array): void;
	/** Answers nothing any more. */
	fallSilent(): void;
	/** Sends what is under way, then closes every connection. */
	hangUp(): void;
	/** How many clients have signed in so far. */
	greeted(): number;
	/** How many connections are open. */
	open(): number;
	close(): Promise<void>;
}

/** Lets clients in, and answers every call with nothing; unless it shall not. */
export async function startScriptedBus(
	script: { readonly answerTo?: (line: string) => string | null; readonly greets?: boolean } = {},
): Promise<ScriptedBus> {
	const { answerTo = () => 'OK 0123456789abcdef0123456789abcdef\r\n', greets = true } = script;
	const folder = await mkdtemp(join(tmpdir(), 'baton-scripted-bus-'));
	const socketPath = join(folder, 'bus');
	const sockets = new Set<Socket>();
	let greeted = 0;
	let isSilent = !greets;

	const server = createServer((socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
		socket.on('error', () => {});
		const framing = createFraming();
		let isSignedIn = false;
		socket.on('data', (chunk) => {
			if (isSignedIn) return greet(socket, framing.push(chunk));
			const text = chunk.toString('latin1');
			const begin = text.indexOf('BEGIN\r\n');
			if (begin < 0) {
				const answer = answerTo(text);
				if (answer !== null) socket.write(answer);
				return;
			}
			isSignedIn = true;
			greeted += 1;
			greet(socket, framing.push(chunk.subarray(begin + 'BEGIN\r\n'.length)));
		});
	});

	function greet(socket: Socket, messages: readonly Uint8Array[]): void {
		if (isSilent) return;
		for (const bytes of messages) {
			const { serial, message } = decodeMessage(bytes);
			if (message?.type !== 'methodCall' || !message.expectsReply) continue;
			const body: Body = message.member === 'Hello' ? { signature: 's', values: [':1.1'] } : noBody;
			socket.write(encodeMessage(busReply(serial, body), 1));
		}
	}

	server.listen(socketPath);
	await once(server, 'listening');
	return {
		socketPath,
		send(bytes) {
			for (const socket of sockets) socket.write(bytes);
		},
		fallSilent() {
			isSilent = true;
		},
		hangUp() {
			for (const socket of sockets) socket.end();
		},
		greeted: () => greeted,
		open: () => sockets.size,
		async close() {
			for (const socket of sockets) socket.destroy();
			server.close();
			await once(server, 'close');
			await rm(folder, { recursive: true });
		},
	};
}

const busReply = (replySerial: number, body: Body): Message => ({
	type: 'methodReturn',
	replySerial,
	destination: ':1.1',
	sender: 'org.freedesktop.DBus',
	body,
});

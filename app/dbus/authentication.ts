import type { Socket } from 'node:net';
import { BusFailure } from './bus-problem.ts';

const LONGEST_LINE = 16 * 1024;

/**
 * Signs in as the user who runs this program, which the bus knows from the socket by itself. What comes
 * afterwards is messages, and waits in the paused socket. Rejects with a `BusFailure`, or
 * with what ended the socket.
 * https://dbus.freedesktop.org/doc/dbus-specification.html#auth-mechanisms-external
 */
export async function authenticate(socket: Socket, userId: number): Promise<void> {
	const identity = Buffer.from(String(userId)).toString('hex');
	socket.write(`\0AUTH EXTERNAL ${identity}\r\n`);
	const answer = await readLine(socket);
	if (!answer.startsWith('OK ')) throw new BusFailure({ kind: 'refused' });
	socket.write('BEGIN\r\n');
}

/** The bus says nothing further until it is answered. */
function readLine(socket: Socket): Promise<string> {
	const { promise, resolve, reject } = Promise.withResolvers<string>();
	let line = '';

	function take(chunk: Buffer): void {
		line += chunk.toString('latin1');
		if (line.endsWith('\r\n')) resolve(line);
		else if (line.length > LONGEST_LINE) reject(new BusFailure({ kind: 'malformed' }));
	}

	function closed(): void {
		reject(new BusFailure({ kind: 'closed' }));
	}

	socket.on('data', take).once('error', reject).once('close', closed);
	return promise.finally(() => {
		socket.pause();
		socket.off('data', take).off('error', reject).off('close', closed);
	});
}

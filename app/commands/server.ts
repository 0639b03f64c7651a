import { createServer, type Server, type Socket } from 'node:net';
import type { Clock } from '../clock.ts';
import { MOST_REQUEST_BYTES } from './protocol.ts';
import { type Line, readLine } from './read-line.ts';

/** A shell sends its line at once, and reads the answer at once. */
const PATIENCE_MS = 2_000;

/** Nobody runs as many commands at the same time; each may take as long as Spotify does. */
const MOST_CONNECTIONS = 32;

/**
 * Answers one line on each connection, and ends it. Whoever sends half a line, or reads nothing, is hung up on; whoever
 * sends too much is told so and not read any further.
 *
 * @param answer gives a line with its end, for a line without; does not reject
 */
export function createLineServer(parts: {
	readonly clock: Clock;
	readonly answer: (line: Exclude<Line, { kind: 'ended' }>) => Promise<string>;
}): { readonly server: Server; close(): void } {
	const { clock, answer } = parts;
	const sockets = new Set<Socket>();
	// A shell may close its side once it has said everything.
	const server = createServer({ allowHalfOpen: true }, (socket) => {
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
		// Hanging up is anybody's right. `close` follows it and is what counts.
		socket.on('error', () => {});
		void serve(socket);
	});
	server.maxConnections = MOST_CONNECTIONS;

	async function serve(socket: Socket): Promise<void> {
		const line = await inTime(socket, readLine(socket, MOST_REQUEST_BYTES));
		if (line.kind === 'ended') {
			socket.destroy();
			return;
		}
		const answered = await answer(line);
		if (socket.destroyed) return;
		const written = new Promise<void>((resolve) => {
			socket.once('close', resolve);
			socket.end(answered, () => socket.destroy());
		});
		await inTime(socket, written);
	}

	async function inTime<Result>(socket: Socket, step: Promise<Result>): Promise<Result> {
		const cancel = clock.after(PATIENCE_MS, () => socket.destroy());
		try {
			return await step;
		} finally {
			cancel();
		}
	}

	return {
		server,
		close() {
			server.close();
			for (const socket of sockets) socket.destroy();
		},
	};
}

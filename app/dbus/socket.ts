import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Clock } from '../clock.ts';
import { authenticate } from './authentication.ts';
import { BusFailure } from './bus-problem.ts';

export interface SocketOptions {
	/** Of the user who runs this program. */
	readonly userId: number;
	readonly clock: Clock;
}

/** A bus is on this computer, and answers at once or never. */
const TIME_LIMIT_MS = 5_000;

/**
 * Connects to a bus and signs in. Messages wait in the paused socket. Rejects with a `BusFailure`.
 *
 * @param path of the socket; with NUL in front, its name in Linux' abstract namespace
 */
export async function openSocket(path: string, { userId, clock }: SocketOptions): Promise<Socket> {
	const socket = connect(path);
	// Without a listener it would be thrown. `close` follows it and is what counts.
	socket.on('error', () => {});
	const cancelTimeLimit = clock.after(TIME_LIMIT_MS, () => {
		socket.destroy(new BusFailure({ kind: 'timeout', afterMs: TIME_LIMIT_MS }));
	});
	try {
		await once(socket, 'connect');
		await authenticate(socket, userId);
		return socket;
	} catch (error) {
		socket.destroy();
		throw error instanceof BusFailure ? error : new BusFailure({ kind: 'unreachable' });
	} finally {
		cancelTimeLimit();
	}
}

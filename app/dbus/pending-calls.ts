import type { Cancel, Clock } from '../clock.ts';
import { BusFailure, type BusProblem } from './bus-problem.ts';
import type { ErrorReply, MethodReturn } from './message.ts';
import type { Value } from './value.ts';
import { messageBus } from './well-known.ts';

/** Calls that were sent and not answered yet. */
export interface PendingCalls {
	/** Gives the values of the reply. Rejects with a `BusFailure`. */
	wait(serial: number, destination: string): Promise<readonly Value[]>;
	/** Ends the wait for this reply, if there is one. */
	settle(reply: MethodReturn | ErrorReply): void;
	/** Ends every wait. */
	fail(why: BusProblem): void;
}

interface PendingCall {
	readonly destination: string;
	readonly resolve: (values: readonly Value[]) => void;
	readonly reject: (failure: BusFailure) => void;
	readonly cancelTimeLimit: Cancel;
}

const TIME_LIMIT_MS = 5_000;

export function createPendingCalls(clock: Clock): PendingCalls {
	const calls = new Map<number, PendingCall>();

	function finish(serial: number): PendingCall | undefined {
		const call = calls.get(serial);
		calls.delete(serial);
		call?.cancelTimeLimit();
		return call;
	}

	function reject(serial: number, why: BusProblem): void {
		finish(serial)?.reject(new BusFailure(why));
	}

	return {
		wait(serial, destination) {
			const { promise, ...settlers } = Promise.withResolvers<readonly Value[]>();
			const cancelTimeLimit = clock.after(TIME_LIMIT_MS, () =>
				reject(serial, { kind: 'timeout', afterMs: TIME_LIMIT_MS }),
			);
			calls.set(serial, { destination, cancelTimeLimit, ...settlers });
			return promise;
		},
		settle(reply) {
			const call = calls.get(reply.replySerial);
			if (!call || !canAnswerFor(call.destination, reply.sender)) return;
			if (reply.type === 'error') reject(reply.replySerial, { kind: 'error', name: reply.errorName });
			else finish(reply.replySerial)?.resolve(reply.body.values);
		},
		fail(why) {
			for (const serial of [...calls.keys()]) reject(serial, why);
		},
	};
}

/**
 * Replies come under unique names, so that an answer from somebody else shows where one was called. The bus itself
 * answers for those who are gone, or are asked too much at a time.
 */
function canAnswerFor(destination: string, sender: string | null): boolean {
	if (sender === messageBus.destination) return true;
	const isUnique = destination.startsWith(':') || destination === messageBus.destination;
	return !isUnique || sender === destination;
}

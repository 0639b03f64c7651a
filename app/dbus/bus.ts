import type { Socket } from 'node:net';
import type { Cancel, Clock } from '../clock.ts';
import { answerTo } from './answer.ts';
import { BusFailure, type BusProblem } from './bus-problem.ts';
import type { ExportedInterface } from './export/exported.ts';
import { createObjects } from './export/objects.ts';
import { formatRule, matches, type SignalRule } from './match-rule.ts';
import { type Body, type MethodCall, noBody, type Received, type Signal } from './message.ts';
import { createMessageStream } from './message-stream.ts';
import { createPendingCalls } from './pending-calls.ts';
import { openSocket } from './socket.ts';
import { textOf, type Value } from './value.ts';
import { messageBus } from './well-known.ts';

/** A connection to a message bus. */
export interface Bus {
	/** The name that the bus gave to this connection, such as `:1.42`. */
	readonly uniqueName: string;
	/**
	 * Gives the values of the reply. Rejects with a `BusFailure`, after 5 s at the latest, and with a TypeError
	 * where a value does not fit its type.
	 */
	call(call: Call): Promise<readonly Value[]>;
	/** Hears whatever is sent from now on. A bus that refuses the rule is closed. */
	subscribe(rule: SignalRule, listener: (signal: Signal) => void): Cancel;
	/** Lets other programs call what is in these interfaces, until cancelled. */
	export(path: string, interfaces: readonly ExportedInterface[]): Cancel;
	/** Tells everybody who listens. Throws a TypeError where a value does not fit its type. */
	emit(signal: Emission): void;
	/** Calls that are under way reject, and no signal is heard any more. */
	close(): void;
}

export interface Call {
	/** A bus name. */
	readonly destination: string;
	readonly path: string;
	readonly interface: string;
	readonly member: string;
	readonly body?: Body;
}

/** A signal of Baton's own. */
export type Emission = Pick<Signal, 'path' | 'interface' | 'member' | 'body'>;

export interface BusOptions {
	/** To be tried in this order; with NUL in front for Linux' abstract namespace. */
	readonly sockets: readonly string[];
	/** Of the user who runs this program. */
	readonly userId: number;
	readonly clock: Clock;
	/** Called once when the connection is over, for whatever reason, but not when it never came about. */
	readonly ended: (why: BusProblem) => void;
}

/** Connects to the first socket that takes it. Rejects with a `BusFailure`. */
export async function connectToBus(options: BusOptions): Promise<Bus> {
	let isUp = false;
	const connection = createConnection({
		socket: await openFirst(options),
		clock: options.clock,
		ended(why) {
			if (isUp) options.ended(why);
		},
	});
	try {
		const [name] = await connection.call({ ...messageBus, member: 'Hello' });
		const uniqueName = textOf(name);
		if (uniqueName === null) throw new BusFailure({ kind: 'malformed' });
		if (!connection.isOpen()) throw new BusFailure({ kind: 'closed' });
		isUp = true;
		return { ...connection, uniqueName };
	} catch (error) {
		connection.close();
		throw error;
	}
}

async function openFirst({ sockets, userId, clock }: BusOptions): Promise<Socket> {
	let failure = new BusFailure({ kind: 'unreachable' });
	for (const path of sockets) {
		try {
			return await openSocket(path, { userId, clock });
		} catch (error) {
			if (!(error instanceof BusFailure)) throw error;
			failure = error;
		}
	}
	throw failure;
}

function createConnection(parts: {
	readonly socket: Socket;
	readonly clock: Clock;
	readonly ended: (why: BusProblem) => void;
}): Omit<Bus, 'uniqueName'> & { isOpen(): boolean } {
	const pending = createPendingCalls(parts.clock);
	const subscriptions = new Set<{ rule: SignalRule; listener: (signal: Signal) => void }>();
	const objects = createObjects();
	let isOpen = true;
	const stream = createMessageStream({
		socket: parts.socket,
		received,
		ended(why) {
			isOpen = false;
			subscriptions.clear();
			pending.fail(why);
			parts.ended(why);
		},
	});

	function received({ serial, message }: Received): void {
		switch (message?.type) {
			case 'methodReturn':
			case 'error':
				pending.settle(message);
				break;
			case 'signal':
				for (const { rule, listener } of [...subscriptions]) if (matches(rule, message)) listener(message);
				break;
			case 'methodCall':
				void answer(message, serial);
		}
	}

	async function answer(call: MethodCall, serial: number): Promise<void> {
		const reply = await answerTo(call, serial, objects);
		if (call.expectsReply && isOpen) stream.send(reply);
	}

	function send({ body = noBody, ...call }: Call, expectsReply: boolean): number {
		return stream.send({ type: 'methodCall', ...call, sender: null, body, expectsReply });
	}

	async function call(call: Call): Promise<readonly Value[]> {
		if (!isOpen) throw new BusFailure({ kind: 'closed' });
		return pending.wait(send(call, true), call.destination);
	}

	return {
		isOpen: () => isOpen,
		call,
		subscribe(rule, listener) {
			const subscription = { rule, listener };
			const body = { signature: 's', values: [formatRule(rule)] };
			subscriptions.add(subscription);
			// Deaf without anybody knowing would be worse than a connection that ends.
			call({ ...messageBus, member: 'AddMatch', body }).catch(stream.close);
			return () => {
				if (subscriptions.delete(subscription) && isOpen) {
					send({ ...messageBus, member: 'RemoveMatch', body }, false);
				}
			};
		},
		export: objects.add,
		emit(signal) {
			if (isOpen) stream.send({ type: 'signal', ...signal, destination: null, sender: null });
		},
		close: stream.close,
	};
}

import type { Cancel, Clock } from '../clock.ts';
import { createStore, type Readable } from '../store.ts';
import { type BusEnvironment, sessionBusSockets } from './address.ts';
import { type Bus, connectToBus } from './bus.ts';
import { BusFailure, type BusProblem } from './bus-problem.ts';

/** The bus of the person's desktop session, for everything that Baton does there. */
export interface SessionBus {
	/** Null while there is none. Each connection is a new one, which knows nothing of the last. */
	readonly connection: Readable<Bus | null>;
	/** False until the first attempt to connect is over, however it ends. */
	readonly isTried: Readable<boolean>;
	dispose(): void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 10 * 60_000;

/** A connection that ends sooner counts as one more failure, lest a bus that throws us out is asked all the time. */
const LASTING_MS = 60_000;

/**
 * Connects at once, and again after growing waits whenever that failed or the connection ended. Each such
 * outage costs one line in the log, however long it lasts.
 */
export function createSessionBus(parts: {
	readonly environment: BusEnvironment;
	/** Of the user who runs this program. */
	readonly userId: number;
	readonly clock: Clock;
}): SessionBus {
	const { environment, userId, clock } = parts;
	const connection = createStore<Bus | null>(null);
	const isTried = createStore(false);
	let isDisposed = false;
	let failures = 0;
	let connectedAtMonotonicMs = 0;
	let cancelWait: Cancel = () => {};

	async function connect(): Promise<void> {
		const sockets = sessionBusSockets(environment);
		// A desktop without a bus is known at once: whatever stands in for it need not wait.
		if (sockets.length === 0) return failed({ kind: 'unreachable' });
		try {
			const bus = await connectToBus({ sockets, userId, clock, ended });
			if (isDisposed) return bus.close();
			connectedAtMonotonicMs = clock.monotonicMs();
			connection.update(() => bus);
			isTried.update(() => true);
		} catch (error) {
			if (!(error instanceof BusFailure)) throw error;
			failed(error.problem);
		}
	}

	function ended(why: BusProblem): void {
		if (clock.monotonicMs() - connectedAtMonotonicMs >= LASTING_MS) failures = 0;
		connection.update(() => null);
		failed(why);
	}

	function failed({ kind }: BusProblem): void {
		if (isDisposed) return;
		if (failures === 0)
			console.warn(`There is no session bus (${kind}). Baton goes on without and tries again.`);
		cancelWait = clock.after(Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS), () => void connect());
		failures += 1;
		isTried.update(() => true);
	}

	void connect();
	return {
		connection,
		isTried,
		dispose() {
			isDisposed = true;
			cancelWait();
			connection.get()?.close();
		},
	};
}

import type { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** What a process holds on to, and what a leak would add to. */
export interface Held {
	/** On these emitters and on the process. */
	readonly listeners: number;
	readonly timers: number;
	/** Open sockets and pipes. */
	readonly connections: number;
}

type Emitter = Pick<EventEmitter, 'eventNames' | 'listenerCount'>;

const SAMPLES = 20;
const BETWEEN_MS = 100;

/** Once it is at rest: what comes and goes with a request that is under way is not counted. */
export async function heldAtRest(emitters: () => readonly Emitter[]): Promise<Held> {
	let least: Held = { listeners: Infinity, timers: Infinity, connections: Infinity };
	for (let sample = 0; sample < SAMPLES; sample += 1) {
		await delay(BETWEEN_MS);
		const now = heldNow(emitters());
		least = {
			listeners: Math.min(least.listeners, now.listeners),
			timers: Math.min(least.timers, now.timers),
			connections: Math.min(least.connections, now.connections),
		};
	}
	return least;
}

function heldNow(emitters: readonly Emitter[]): Held {
	const resources = process.getActiveResourcesInfo();
	const countOf = (...kinds: readonly string[]): number =>
		resources.filter((kind) => kinds.includes(kind)).length;
	return {
		listeners: [process, ...emitters].reduce((sum, emitter) => sum + listenersOf(emitter), 0),
		timers: countOf('Timeout', 'Immediate'),
		connections: countOf('TCPSocketWrap', 'TCPServerWrap', 'PipeWrap'),
	};
}

const listenersOf = (emitter: Emitter): number =>
	emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0);

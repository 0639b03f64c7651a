import type { Clock } from '../../../app/clock.ts';
import { type EmbeddedSpotify, startEmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import { type LocalSignal, noLocalSignal } from '../../../app/playback/signals/local-signal.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { settle } from '../../support/settle.ts';
import { type PressedBaton, startPressedBaton } from './pressed-baton.ts';
import { countTraffic } from './traffic.ts';

/** Baton at an embedded Spotify, over real connections, while time passes only when told. */
export interface Simulation extends Pick<PressedBaton, 'baton' | 'press'> {
	readonly embedded: EmbeddedSpotify;
	readonly clock: Clock;
	/** Lets time pass from timer to timer, with every request answered in between. */
	run(ms: number): Promise<void>;
	/** The calls of the Web API that have reached the server since the last time. */
	takeRequests(): readonly Arrival[];
}

export interface Arrival {
	readonly kind: 'read' | 'command';
	readonly atMonotonicMs: number;
}

export interface SimulationOptions {
	readonly startAt?: number;
	/** The Spotify client on Baton's computer; there is none unless given. */
	readonly localSignal?: (embedded: EmbeddedSpotify, clock: Clock) => LocalSignal;
}

const underWay = countTraffic();

/** Begins signed in, with music playing; ends with `use`. */
export async function simulate<Result>(
	use: (simulation: Simulation) => Promise<Result>,
	{ startAt, localSignal = () => noLocalSignal }: SimulationOptions = {},
): Promise<Result> {
	const clock = createFakeClock(startAt);
	const embedded = await startEmbeddedSpotify({ clock });
	const { addresses, clientId } = embedded;
	const { baton, press, playing } = startPressedBaton({
		clock,
		addresses,
		clientId,
		localSignal: localSignal(embedded, clock),
	});
	let arrivals: Arrival[] = [];
	embedded.requests.subscribe(({ method, path }) => {
		if (!path.startsWith('/v1/')) return;
		arrivals.push({ kind: method === 'GET' ? 'read' : 'command', atMonotonicMs: clock.monotonicMs() });
	});

	async function run(ms: number): Promise<void> {
		const endMs = clock.monotonicMs() + ms;
		await settle(underWay);
		do {
			clock.advance(Math.min(clock.nextTimerMs() ?? ms, endMs - clock.monotonicMs()));
			await settle(underWay);
		} while (clock.monotonicMs() < endMs || clock.nextTimerMs() === 0);
	}

	function takeRequests(): readonly Arrival[] {
		const taken = arrivals;
		arrivals = [];
		return taken;
	}

	try {
		await run(1_000);
		await playing;
		return await use({ baton, press, embedded, clock, run, takeRequests });
	} finally {
		baton.dispose();
		await embedded.close();
	}
}

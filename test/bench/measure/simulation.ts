import { type EmbeddedSpotify, startEmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { settle } from '../../support/settle.ts';
import { type PressedBaton, startPressedBaton } from './pressed-baton.ts';
import { countTraffic } from './traffic.ts';

/** Baton at an embedded Spotify, over real connections, while time passes only when told. */
export interface Simulation extends Pick<PressedBaton, 'baton' | 'press'> {
	readonly embedded: EmbeddedSpotify;
	/** Lets time pass from timer to timer, with every request answered in between. */
	run(ms: number): Promise<void>;
	/** How many calls of the Web API have reached the server since the last time. */
	takeRequests(): number;
}

const underWay = countTraffic();

/** Begins signed in, with music playing; ends with `use`. */
export async function simulate<Result>(use: (simulation: Simulation) => Promise<Result>): Promise<Result> {
	const clock = createFakeClock();
	const embedded = await startEmbeddedSpotify({ clock });
	const { addresses, clientId } = embedded;
	const { baton, press, playing } = startPressedBaton({ clock, addresses, clientId });

	async function run(ms: number): Promise<void> {
		const endMs = clock.monotonicMs() + ms;
		await settle(underWay);
		do {
			clock.advance(Math.min(clock.nextTimerMs() ?? ms, endMs - clock.monotonicMs()));
			await settle(underWay);
		} while (clock.monotonicMs() < endMs || clock.nextTimerMs() === 0);
	}

	function takeRequests(): number {
		const count = embedded.requests.list().filter(({ path }) => path.startsWith('/v1/')).length;
		embedded.requests.clear();
		return count;
	}

	try {
		await run(1_000);
		await playing;
		return await use({ baton, press, embedded, run, takeRequests });
	} finally {
		baton.dispose();
		await embedded.close();
	}
}

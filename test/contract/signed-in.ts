import type { AccessMode } from '../../app/demo/access-mode.ts';
import { type EmbeddedSpotify, startEmbeddedSpotify } from '../../app/demo/embedded-spotify.ts';
import { consentTo } from '../support/consent.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { smallestCall } from './calls.ts';
import { callOperation, createClient } from './client.ts';
import { type Answer, startForwardingServer } from './forwarding-server.ts';
import type { Operation } from './table.ts';
import { thingsOf } from './things.ts';

export interface Called {
	/** What the embedded Spotify answered. */
	readonly answered: Answer;
	/** What the client made of it. */
	readonly value: unknown;
}

/** The embedded Spotify, in which no time passes, and a client of it. */
export interface SignedIn {
	readonly embedded: EmbeddedSpotify;
	/**
	 * Calls it with as little as it takes, and with a token of exactly these scopes; `change` is what becomes of a
	 * success on its way. Rejects with `SpotifyFailure`, like the client.
	 */
	call(operation: Operation, scopes: readonly string[], change?: (answer: Answer) => Answer): Promise<Called>;
	close(): Promise<void>;
}

export async function startSignedIn(mode: AccessMode): Promise<SignedIn> {
	const clock = createFakeClock();
	const embedded = await startEmbeddedSpotify({ clock, mode });
	const forwarding = await startForwardingServer(embedded.origin);

	return {
		embedded,
		async call(operation, scopes, change = (answer) => answer) {
			forwarding.rewrite(change);
			const spotify = createClient(`${forwarding.origin}/v1`, await consentTo(embedded, scopes, clock));
			const { answer } = await smallestCall(operation, thingsOf(embedded), (args) =>
				callOperation(spotify, operation, args),
			);
			return { answered: forwarding.last(), value: answer };
		},
		async close() {
			await forwarding.close();
			await embedded.close();
		},
	};
}

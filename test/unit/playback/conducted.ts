import {
	type EmbeddedSpotify,
	type EmbeddedSpotifyOptions,
	startEmbeddedSpotify,
} from '../../../app/demo/embedded-spotify.ts';
import type { Intent, Source } from '../../../app/intents.ts';
import type { ItemAnnouncement } from '../../../app/playback/announce.ts';
import { createPlayback, type PlaybackCore } from '../../../app/playback/playback.ts';
import { positionAt } from '../../../app/playback/progress.ts';
import { type LocalSignal, noLocalSignal } from '../../../app/playback/signals/local-signal.ts';
import type { Outcome } from '../../../app/problem.ts';
import { createAccounts } from '../../../app/session/accounts.ts';
import { createPkce } from '../../../app/session/pkce.ts';
import { defaultSettings } from '../../../app/settings/schema.ts';
import { createFunnel } from '../../../app/spotify/funnel.ts';
import { createLedger } from '../../../app/spotify/ledger/ledger.ts';
import { memoryLedgerFile } from '../../../app/spotify/ledger/memory-ledger-file.ts';
import { createLimits } from '../../../app/spotify/limits.ts';
import { createSpotifyByPurpose } from '../../../app/spotify/spotify-by-purpose.ts';
import type { ActivePlayback } from '../../../app/state.ts';
import { createStore } from '../../../app/store.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { settle } from '../../support/settle.ts';
import { memoryDocument, nothingClosed } from '../spotify/setup.ts';

const TIME_LIMIT_MS = 10_000;

/** Baton's playback at the embedded Spotify, with the real funnel, on a clock that only the test moves. */
export interface Conducted {
	readonly core: PlaybackCore;
	readonly embedded: EmbeddedSpotify;
	readonly clock: FakeClock;
	readonly announcements: ItemAnnouncement[];
	readonly settings: ReturnType<typeof testSettings>;
	/** Lets time pass in the steps in which anything happens, with all requests answered in between. */
	run(ms: number): Promise<void>;
	/** Lets all requests be answered while the clock stands still. */
	rest(): Promise<void>;
	/** Performs and rests; the clock stands still. Undefined while it hangs. */
	press(intent: Intent, source?: Source): Promise<Outcome | undefined>;
	/** What reached Spotify since the last call, such as `PUT /me/player/volume?volume_percent=55`. */
	requests(): string[];
	/** The same without reads of the playback state. */
	commands(): string[];
	active(): ActivePlayback;
	positionMs(): number;
	close(): Promise<void>;
}

export async function conduct({
	signal = noLocalSignal,
	ceiling = 10_000,
	...options
}: Partial<EmbeddedSpotifyOptions & { signal: LocalSignal; ceiling: number }> = {}): Promise<Conducted> {
	const clock = createFakeClock();
	const embedded = await startEmbeddedSpotify({ clock, randomSuccessBodies: true, ...options });
	const traffic = countingClock(clock);
	let accessToken = await consent(embedded, clock);
	const renew = async () => {
		accessToken = await traffic.count(consent(embedded, clock));
		return accessToken;
	};
	const ledger = createLedger({ file: memoryLedgerFile(), clock, ceiling: () => ceiling });
	const spotify = createSpotifyByPurpose(
		createFunnel({
			ledger,
			closed: nothingClosed,
			apiUrl: embedded.addresses.apiUrl,
			tokens: { accessToken: async () => accessToken, renew },
			limits: createLimits({ document: memoryDocument(), clock }),
			clock: traffic.clock,
			timeLimitMs: TIME_LIMIT_MS,
		}),
	);
	const settings = testSettings();
	const core = createPlayback({ spotify, clock, ledger, signal, settings });
	const announcements: ItemAnnouncement[] = [];
	core.onAnnounce((announcement) => announcements.push(announcement));
	embedded.requests.clear();

	const rest = () => settle(traffic.underWay);

	function active(): ActivePlayback {
		const playback = core.playback.get();
		if (playback.kind !== 'active') throw new Error(`The playback is ${playback.kind}`);
		return playback;
	}

	function requests(): string[] {
		const seen = embedded.requests.list().filter(({ path }) => path.startsWith('/v1/'));
		embedded.requests.clear();
		return seen.map(({ method, path, query }) => {
			const { additional_types: _, ...asked } = query;
			const text = new URLSearchParams(asked).toString();
			return `${method} ${path.slice('/v1'.length)}${text && `?${decodeURIComponent(text)}`}`;
		});
	}

	return {
		core,
		embedded,
		clock,
		announcements,
		settings,
		rest,
		async run(ms) {
			const endMs = clock.monotonicMs() + ms;
			await rest();
			do {
				clock.advance(Math.min(clock.nextTimerMs() ?? ms, endMs - clock.monotonicMs()));
				await rest();
			} while (clock.monotonicMs() < endMs || clock.nextTimerMs() === 0);
		},
		async press(intent, source = 'hotkey') {
			let outcome: Outcome | undefined;
			void core.perform(intent, source).then((result) => {
				outcome = result;
			});
			await rest();
			return outcome;
		},
		commands: () => requests().filter((request) => request !== 'GET /me/player'),
		requests,
		active,
		positionMs: () => positionAt(active(), clock.monotonicMs()),
		async close() {
			core.dispose();
			await embedded.close();
		},
	};
}

const testSettings = () => createStore(defaultSettings('linux'));

/** Counts requests by the time limits that are set for them, and what else is asked to be counted. */
function countingClock(clock: FakeClock) {
	let underWay = 0;
	const counting: FakeClock = {
		...clock,
		after(delayMs, run) {
			if (delayMs !== TIME_LIMIT_MS) return clock.after(delayMs, run);
			underWay += 1;
			let isOver = false;
			const end = (): void => {
				if (!isOver) underWay -= 1;
				isOver = true;
			};
			const cancel = clock.after(delayMs, run);
			// The funnel cancels it as well when it has fired.
			return () => {
				cancel();
				end();
			};
		},
	};
	async function count<T>(call: Promise<T>): Promise<T> {
		underWay += 1;
		try {
			return await call;
		} finally {
			underWay -= 1;
		}
	}
	return { clock: counting, count, underWay: () => underWay };
}

/** What a person and their browser do at the consent page. */
async function consent(embedded: EmbeddedSpotify, clock: FakeClock): Promise<string> {
	const { accountsUrl } = embedded.addresses;
	const redirectUri = 'http://127.0.0.1:4321/callback';
	const pkce = createPkce((size) => new Uint8Array(size).fill(7));
	const query = new URLSearchParams({
		client_id: embedded.clientId,
		response_type: 'code',
		redirect_uri: redirectUri,
		code_challenge_method: 'S256',
		code_challenge: pkce.challenge,
		scope:
			'user-read-playback-state user-modify-playback-state user-library-read user-library-modify user-read-private',
	});
	const agreed = await fetch(`${accountsUrl}/authorize?${query}`, {
		method: 'POST',
		body: new URLSearchParams({ decision: 'agree' }),
		redirect: 'manual',
	});
	const code = new URL(agreed.headers.get('location') ?? '').searchParams.get('code') ?? '';
	const exchange = { clientId: embedded.clientId, code, redirectUri, verifier: pkce.verifier };
	const reply = await createAccounts(accountsUrl, clock).exchange(exchange, new AbortController().signal);
	if (reply.kind !== 'granted') throw new Error('The embedded Spotify granted nothing');
	return reply.grant.accessToken;
}

import type { Clock } from '../clock.ts';
import type { SpotifyAddresses } from '../ports.ts';
import type { AccessMode } from './access-mode.ts';
import { answerAuthorizeRequest } from './accounts/authorize-endpoint.ts';
import { createGrants } from './accounts/grants.ts';
import { answerTokenRequest } from './accounts/token-endpoint.ts';
import { answerApiRequest } from './api/gate.ts';
import { createWorld } from './api/world.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { createCovers } from './covers/covers.ts';
import { createFaults, type Faults } from './faults.ts';
import type { Incoming } from './http/incoming.ts';
import { apiError, type Reply } from './http/reply.ts';
import { createRequestLog, type RequestLog } from './http/request-log.ts';
import { startHttpServer } from './http/server.ts';
import { createListener, type Listener } from './listener.ts';

export type { Fault, FaultRule, Faults } from './faults.ts';
export type { LoggedRequest, RequestLog } from './http/request-log.ts';
export type { Listener } from './listener.ts';

/** Spotify in small, on the loopback address: accounts service, Web API, covers, and the listener's devices. */
export interface EmbeddedSpotify {
	readonly addresses: SpotifyAddresses;
	/** `http://127.0.0.1:PORT`; covers live under it. */
	readonly origin: string;
	/** The one registered app. Its redirect URI is `http://127.0.0.1/callback`, on any port. */
	readonly clientId: string;
	readonly catalogue: Catalogue;
	/** The switchboard for everything that can go wrong. */
	readonly faults: Faults;
	readonly requests: RequestLog;
	/** The person at another device. */
	readonly listener: Listener;
	/** The tokens of somebody who agreed to these scopes at that instant, epoch ms. */
	tokensSince(consentAt: number, scopes: readonly string[]): { accessToken: string; refreshToken: string };
	/** Out of reach it accepts no connection, as without a network. Rejects when its port was taken meanwhile. */
	setReachable(reachable: boolean): Promise<void>;
	/** Requests under way, those that a fault delays or hangs included. */
	openRequests(): number;
	/** Breaks every connection and frees the port. */
	close(): Promise<void>;
}

export interface EmbeddedSpotifyOptions {
	readonly clock: Clock;
	/** What Spotify grants to the app; everything by default. */
	readonly mode?: AccessMode;
	/** 0, the default, takes any free one. */
	readonly port?: number;
	/** How long after its answer a player command takes effect; 200 ms by default. */
	readonly lagMs?: number;
	/** Player commands answer 200 with a short text that is no JSON, as Spotify does at times. */
	readonly randomSuccessBodies?: boolean;
	/** For shuffling and random bodies; the catalogue is always the same. */
	readonly seed?: number;
	/** How many songs the listener has liked, where it shall be another number than the usual; the catalogue grows with it. */
	readonly likedSongs?: number;
}

const CLIENT_ID = '9ba70de3051f4c2e8a6d1b47c05e93f2';

/** Rejects when the port is taken. */
export async function startEmbeddedSpotify(options: EmbeddedSpotifyOptions): Promise<EmbeddedSpotify> {
	const { clock, mode = 'extended', port = 0, lagMs = 200 } = options;
	const { randomSuccessBodies = false, seed = 1, likedSongs } = options;
	// Somebody setting the clock of this computer does not move Spotify's.
	const epochMs = clock.now() - clock.monotonicMs();
	const now = () => Math.floor(epochMs + clock.monotonicMs());
	const startedAt = now();

	// Consent lasts months, asleep or not, which only the wall clock can tell.
	const grants = createGrants(clock.now);
	const faults = createFaults();
	const requests = createRequestLog();
	// A whole catalogue takes longer to make up than a port to open, so it waits for the first to ask.
	const world = once(() =>
		createWorld(
			{ origin: server.origin, mode, now, lagMs, randomSuccessBodies, seed, likedSongs },
			startedAt,
		),
	);
	const covers = once(() => createCovers(world().catalogue, world().playlists.covers));
	const listener = once(() => createListener(world(), grants.revokeAll));

	function handle(request: Incoming): Reply | Promise<Reply> {
		const { method, path } = request;
		if (path.startsWith('/v1/')) return answerApiRequest(request, world(), grants);
		if (path.startsWith('/covers/')) return covers().answer(path);
		if (path === '/authorize' && (method === 'GET' || method === 'POST')) {
			return answerAuthorizeRequest(request, CLIENT_ID, grants);
		}
		if (path === '/api/token' && method === 'POST') return answerTokenRequest(request, CLIENT_ID, grants);
		return apiError(404, 'Service not found');
	}

	const server = await startHttpServer({
		clock,
		port,
		onArrival(method, { pathname: path, searchParams }) {
			if (path.startsWith('/covers/')) return;
			requests.add({ method, path, query: Object.fromEntries(searchParams), atMs: performance.now() });
		},
		strike: faults.strike,
		handle,
	});

	return {
		addresses: { accountsUrl: server.origin, apiUrl: `${server.origin}/v1` },
		origin: server.origin,
		clientId: CLIENT_ID,
		get catalogue() {
			return world().catalogue;
		},
		faults,
		requests,
		get listener() {
			return listener();
		},
		tokensSince(at, scopes) {
			const consent = { clientId: CLIENT_ID, scopes, at };
			return { accessToken: grants.accessTokenFor(consent), refreshToken: grants.refreshTokenFor(consent) };
		},
		setReachable: server.setReachable,
		openRequests: server.openRequests,
		close: server.close,
	};
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

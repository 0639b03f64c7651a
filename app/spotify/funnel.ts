import * as v from 'valibot';
import type { Clock } from '../clock.ts';
import { type Problem, SpotifyFailure } from '../problem.ts';
import type { TokenSource } from '../session/token-source.ts';
import type { ClosedEndpoints } from './access/closed-endpoints.ts';
import type { EndpointFamily } from './endpoint-family.ts';
import { createExchange, type HttpRequest, type Query, type RoundTrip } from './exchange.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Purpose } from './ledger/purpose.ts';
import type { Limits } from './limits.ts';
import { goesOnAtApi } from './next-links.ts';
import { problemOfRefusal } from './problem-of.ts';
import { limitRefusalOf } from './retry-after.ts';

/** Describes what an endpoint answers with; see `wire/fields.ts`. */
export type Wire<T> = v.GenericSchema<unknown, T>;

/** The result of a read with its round trip, for what depends on when it was true. */
export interface Timed<T> extends RoundTrip {
	readonly value: T | null;
}

/** The calls of one family. All reject with `SpotifyFailure` only. */
export interface Calls {
	/** Null stands for "there is nothing": 204, or no body. Repeated once when a repetition may help. */
	read<T>(endpoint: string, path: string, wire: Wire<T>, query?: Query): Promise<T | null>;
	readTimed<T>(endpoint: string, path: string, wire: Wire<T>, query?: Query): Promise<Timed<T>>;
	/** Done when Spotify took it; what it answers is ignored. Sent once, unless its token was refused. */
	command(endpoint: string, method: CommandMethod, path: string, sent?: Sent): Promise<void>;
	/** A command whose answer matters. Null when Spotify took it, yet its answer cannot be read. */
	commandAnswered<T>(
		endpoint: string,
		method: CommandMethod,
		path: string,
		wire: Wire<T>,
		sent?: Sent,
	): Promise<T | null>;
}

export type CommandMethod = 'POST' | 'PUT' | 'DELETE';

type Sent = Pick<HttpRequest, 'query' | 'body' | 'jpegBase64'>;

/** The one way to the Web API. */
export interface Funnel {
	/** The calls to a family of endpoints, which share a quota. */
	family(family: EndpointFamily): Calls;
	/** The same way, on which requests are booked as made for this; without, as the person's own doing. */
	as(purpose: Purpose): Funnel;
}

export interface FunnelOptions {
	/** Without trailing slash, such as `https://api.spotify.com/v1`. */
	readonly apiUrl: string;
	readonly tokens: TokenSource;
	readonly limits: Limits;
	/** What Spotify does not offer to this app. */
	readonly closed: ClosedEndpoints;
	readonly clock: Clock;
	/** For one request with its answer. */
	readonly timeLimitMs?: number;
	/** Hears of each request that goes out, repetitions included. */
	readonly onRequest?: (family: EndpointFamily, endpoint: string) => void;
	/** Counts each request before it goes out, repetitions included, and learns from each refusal. */
	readonly ledger: Pick<Ledger, 'note' | 'noteRateLimited' | 'noteQuotaExceeded'>;
}

/** Spotify's passing faults are mostly over by then. */
const REPEAT_AFTER_MS = 500;

/** A read may wait for a limit this short. What is longer is told to the person instead. */
const LONGEST_WAIT_MS = 5000;

/** Timers may come a little early, and a little early is another refusal. */
const WAIT_MARGIN_MS = 50;

interface Call extends HttpRequest {
	readonly family: EndpointFamily;
	readonly endpoint: string;
	readonly purpose: Purpose;
}

interface Success extends RoundTrip {
	readonly ok: true;
	/** Null without a body. */
	readonly json: unknown;
}

type Attempt = Success | { readonly ok: false; readonly problem: Problem };

export function createFunnel(options: FunnelOptions): Funnel {
	const { apiUrl, tokens, limits, closed, clock, timeLimitMs = 10_000, ledger, onRequest } = options;
	const exchange = createExchange({ apiUrl, clock, timeLimitMs });

	async function attempt(call: Call, accessToken: string, renewed: boolean): Promise<Attempt> {
		ledger.note(call.family, call.purpose);
		onRequest?.(call.family, call.endpoint);
		const answer = await exchange(call, accessToken);
		if (answer.kind === 'unanswered') return { ok: false, problem: answer.problem };
		const { status, body, retryAfter, sentAtMonotonicMs, receivedAtMonotonicMs } = answer;
		if (status === 429) {
			const refusal = limitRefusalOf(retryAfter, body, clock.now());
			if (refusal.reason === 'quotaSpent') ledger.noteQuotaExceeded(call.family);
			else ledger.noteRateLimited(call.family);
			return { ok: false, problem: limits.note(call.family, refusal) };
		}
		if (status < 200 || status >= 300) {
			const problem = problemOfRefusal({ ...call, status, body, renewed });
			if (problem.kind === 'forbidden' && problem.why === 'closedToThisApp') closed.note(call.endpoint);
			return { ok: false, problem };
		}
		const json = body === '' ? null : parseJson(body);
		// A command that Spotify took is done, whatever it says of it.
		if (json === undefined && call.method === 'GET')
			return { ok: false, problem: { kind: 'server', status } };
		return { ok: true, json: json ?? null, sentAtMonotonicMs, receivedAtMonotonicMs };
	}

	/** How long to wait before a read is repeated; null when that would not help. */
	function repeatAfterMs(problem: Problem): number | null {
		switch (problem.kind) {
			case 'server':
				return REPEAT_AFTER_MS;
			case 'forbidden':
				// Premium is only missing when it is so twice:
				// https://github.com/thlucas1/homeassistantcomponent_spotifyplus/issues/237
				return problem.why === 'listenerNotPremium' ? REPEAT_AFTER_MS : null;
			case 'rateLimited':
			case 'quotaSpent': {
				const remainingMs = problem.untilAt - clock.now();
				return remainingMs <= LONGEST_WAIT_MS ? remainingMs + WAIT_MARGIN_MS : null;
			}
			default:
				return null;
		}
	}

	async function perform(call: Call): Promise<Success> {
		let mayRenew = true;
		let mayRepeat = call.method === 'GET';
		failIfBarred(call);
		let accessToken = await tokens.accessToken();
		for (;;) {
			const result = await attempt(call, accessToken, !mayRenew);
			if (result.ok) return result;
			const { problem } = result;
			if (problem.kind === 'signedOut' && mayRenew) {
				mayRenew = false;
				accessToken = await tokens.renew(accessToken);
			} else {
				const waitMs = mayRepeat ? repeatAfterMs(problem) : null;
				if (waitMs === null) throw new SpotifyFailure(problem);
				mayRepeat = false;
				await wait(clock, waitMs);
				accessToken = await tokens.accessToken();
			}
			failIfBarred(call);
		}
	}

	function failIfBarred({ family, endpoint }: Call): void {
		const problem = closed.problemFor(endpoint) ?? limits.problemFor(family);
		if (problem) throw new SpotifyFailure(problem);
	}

	const booking = (purpose: Purpose): Funnel => ({
		as: booking,
		family(family) {
			const readTimed: Calls['readTimed'] = async (endpoint, path, wire, query) => {
				const { json, sentAtMonotonicMs, receivedAtMonotonicMs } = await perform({
					family,
					purpose,
					endpoint,
					method: 'GET',
					path,
					query,
				});
				if (!goesOnAtApi(json, apiUrl)) throw new SpotifyFailure({ kind: 'server', status: 200 });
				const value = json === null ? null : parse(wire, json);
				return { value, sentAtMonotonicMs, receivedAtMonotonicMs };
			};
			return {
				readTimed,
				read: async (...call) => (await readTimed(...call)).value,
				async command(endpoint, method, path, sent) {
					await perform({ family, purpose, endpoint, method, path, ...sent });
				},
				async commandAnswered(endpoint, method, path, wire, sent) {
					const { json } = await perform({
						family,
						purpose,
						endpoint,
						method,
						path,
						...sent,
						wantsAnswer: true,
					});
					const result = v.safeParse(wire, json);
					return result.success ? result.output : null;
				},
			};
		},
	});
	return booking('command');
}

/** Undefined for what is no JSON. */
function parseJson(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
}

function parse<T>(wire: Wire<T>, json: unknown): T {
	const result = v.safeParse(wire, json);
	if (!result.success) throw new SpotifyFailure({ kind: 'server', status: 200 });
	return result.output;
}

const wait = (clock: Clock, ms: number): Promise<void> =>
	new Promise((resolve) => {
		clock.after(ms, resolve);
	});

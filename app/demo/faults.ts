import { type PathParameters, routePattern } from './http/route-pattern.ts';

export type Fault =
	/** Answers as usual, so much later by the injected clock. Adds to any other fault. */
	| { readonly kind: 'delay'; readonly ms: number }
	/** 429; without `retryAfterSeconds` the header is missing. */
	| { readonly kind: 'rateLimit'; readonly retryAfterSeconds?: number }
	/** 429 with `reason: QUOTA_EXCEEDED`; without `retryAfterSeconds` the header is missing. */
	| { readonly kind: 'quota'; readonly retryAfterSeconds?: number }
	/** Any status. A text goes out as it is, anything else as JSON; without it the regular error object. */
	| { readonly kind: 'status'; readonly status: number; readonly body?: unknown }
	/** The connection breaks before anything happened. */
	| { readonly kind: 'reset' }
	/** The request takes effect, then the connection breaks: the answer is lost. */
	| { readonly kind: 'resetAfterEffect' }
	/** The request takes effect, the answer ends half-way. */
	| { readonly kind: 'truncate' }
	/** 403 in plain text, as for a listener who is not on the app's allowlist. */
	| { readonly kind: 'plainForbidden' }
	/** Never answers; the connection stays open until the client gives up or the server closes. */
	| { readonly kind: 'hang' }
	/** A page where JSON was due, as from a captive portal (200) or a gateway (5xx). */
	| { readonly kind: 'html'; readonly status?: number };

export interface FaultRule {
	/**
	 * `PUT /v1/me/player/play`, `POST /api/token`, `GET /v1/albums/{id}`, `* /v1/*`,
	 * or `*` for everything but covers.
	 */
	readonly on: string;
	/** How many requests it strikes. */
	readonly times: number | 'always';
	readonly fault: Fault;
}

/** The switchboard: what shall go wrong. Rules strike in the order in which they were added. */
export interface Faults {
	/** Gives the function that takes the rule back. */
	add(rule: FaultRule): () => void;
	clear(): void;
}

/** What strikes one request. */
export interface Strike {
	readonly delayMs: number;
	readonly fault: Exclude<Fault, { kind: 'delay' }> | null;
}

interface ArmedRule {
	readonly fault: Fault;
	readonly matches: (method: string, path: string) => PathParameters | null;
	timesLeft: number;
}

export function createFaults(): Faults & { strike(method: string, path: string): Strike } {
	const rules = new Set<ArmedRule>();

	function use(rule: ArmedRule): void {
		rule.timesLeft -= 1;
		if (rule.timesLeft <= 0) rules.delete(rule);
	}

	return {
		add({ on, times, fault }) {
			const matches = on === '*' ? everythingButCovers : routePattern(on);
			const rule = { fault, matches, timesLeft: times === 'always' ? Number.POSITIVE_INFINITY : times };
			if (rule.timesLeft > 0) rules.add(rule);
			return () => {
				rules.delete(rule);
			};
		},
		clear() {
			rules.clear();
		},
		strike(method, path) {
			let delayMs = 0;
			let struck: Strike['fault'] = null;
			for (const rule of [...rules].filter(({ matches }) => matches(method, path))) {
				if (rule.fault.kind === 'delay') delayMs += rule.fault.ms;
				else if (struck) continue;
				else struck = rule.fault;
				use(rule);
			}
			return { delayMs, fault: struck };
		},
	};
}

function everythingButCovers(_method: string, path: string): PathParameters | null {
	return path.startsWith('/covers/') ? null : {};
}

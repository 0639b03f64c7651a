import type { Clock } from '../clock.ts';
import type { Document } from '../ports.ts';
import type { Problem } from '../problem.ts';
import { type EndpointFamily, endpointFamilies } from './endpoint-family.ts';
import { createRunningTime } from './ledger/running-time.ts';
import { type LimitRefusal, LONGEST_RATE_LIMIT_SECONDS } from './retry-after.ts';

export type LimitProblem = Extract<Problem, { untilAt: number }>;

export interface Limit {
	/** Null for all endpoints together. */
	readonly family: EndpointFamily | null;
	readonly problem: LimitProblem;
}

/** The deadlines that Spotify set with 429. They outlive a restart, because asking early makes them longer. */
export interface Limits {
	/** What stands in the way of a call to this family of endpoints; null when nothing does. */
	problemFor(family: EndpointFamily): LimitProblem | null;
	/** Keeps the deadline of a refusal, and gives the problem that it is. */
	note(family: EndpointFamily, refusal: LimitRefusal): LimitProblem;
	/** All that are in force, the app's own first. */
	list(): readonly Limit[];
	/** The computer goes to sleep, or has woken up. */
	setAsleep(asleep: boolean): void;
}

/** For where Spotify does not say how long to wait. */
const UNSAID_WAIT_SECONDS = 30;

const SHORTEST_WAIT_SECONDS = 1;

/**
 * Spotify's quotas come back within a day. A deadline further off than these stems from a wall clock that was
 * set back since, and must not lock anybody out for as long as that change.
 */
const longestWaitMs: Readonly<Record<LimitProblem['kind'], number>> = {
	rateLimited: LONGEST_RATE_LIMIT_SECONDS * 1000,
	quotaSpent: 48 * 60 * 60 * 1000,
};

export function createLimits({ document, clock }: { document: Document; clock: Clock }): Limits {
	const saved = parse(document.read());
	/** Of the whole app, as its 30-second window is. */
	let rateLimit = saved.rateLimit;
	/** Of each family by itself: while one is spent, others answer. */
	const quotas = saved.quotas;

	const time = createRunningTime(clock);

	/** A wall clock that was set anew changes what time it is at the end, not how long it takes until then. */
	function followClock(): void {
		const jumpMs = time.takeJumpMs();
		if (jumpMs === 0) return;
		const moved = <One extends LimitProblem>(limit: One): One => ({
			...limit,
			untilAt: limit.untilAt + jumpMs,
		});
		rateLimit = rateLimit && moved(rateLimit);
		for (const [family, quota] of quotas) quotas.set(family, moved(quota));
		save();
	}

	const isInForce = ({ kind, untilAt }: LimitProblem): boolean => {
		const remainingMs = untilAt - clock.now();
		return remainingMs > 0 && remainingMs <= longestWaitMs[kind];
	};

	const inForce = (limits: Iterable<LimitProblem | null | undefined>): LimitProblem[] =>
		[...limits]
			.filter((limit) => limit !== null && limit !== undefined)
			.filter(isInForce)
			.sort((a, b) => a.untilAt - b.untilAt);

	const save = (): void => {
		const spent = [...quotas].filter(([, quota]) => isInForce(quota));
		try {
			document.write({
				rateLimitedUntilAt: rateLimit?.untilAt ?? null,
				quotaSpentUntilAt: Object.fromEntries(spent.map(([family, quota]) => [family, quota.untilAt])),
			});
		} catch {
			// It holds in memory all the same; only a restart could forget it.
			console.warn('Spotify asked to wait, but the deadline could not be kept on disk.');
		}
	};

	return {
		problemFor(family) {
			followClock();
			return inForce([rateLimit, quotas.get(family)]).at(-1) ?? null;
		},

		note(family, { reason, retryAfterSeconds }) {
			followClock();
			const waitMs = Math.max(retryAfterSeconds ?? UNSAID_WAIT_SECONDS, SHORTEST_WAIT_SECONDS) * 1000;
			const untilAt = clock.now() + Math.min(waitMs, longestWaitMs[reason]);
			const before = reason === 'rateLimited' ? rateLimit : quotas.get(family);
			const limit = inForce([before, { kind: reason, untilAt }]).at(-1) ?? { kind: reason, untilAt };
			if (reason === 'rateLimited') rateLimit = limit;
			else quotas.set(family, limit);
			save();
			return limit;
		},

		list() {
			followClock();
			const all: Limit[] = [...quotas].map(([family, problem]) => ({ family, problem }));
			if (rateLimit) all.unshift({ family: null, problem: rateLimit });
			return all.filter(({ problem }) => isInForce(problem));
		},

		setAsleep: time.setAsleep,
	};
}

interface Deadlines {
	rateLimit: LimitProblem | null;
	quotas: Map<EndpointFamily, LimitProblem>;
}

/** Takes the instants from the file; whatever else is there counts as no deadline. */
function parse(saved: unknown): Deadlines {
	const { rateLimitedUntilAt, quotaSpentUntilAt } = fieldsOf(saved);
	const spent = fieldsOf(quotaSpentUntilAt);
	const quotas: Deadlines['quotas'] = new Map();
	for (const family of endpointFamilies) {
		const untilAt = spent[family];
		if (isInstant(untilAt)) quotas.set(family, { kind: 'quotaSpent', untilAt });
	}
	return {
		rateLimit: isInstant(rateLimitedUntilAt) ? { kind: 'rateLimited', untilAt: rateLimitedUntilAt } : null,
		quotas,
	};
}

const isInstant = (value: unknown): value is number => Number.isFinite(value);

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? { ...value } : {};

import { setImmediate } from 'node:timers/promises';
import * as v from 'valibot';
import type { Document } from '../../../app/ports.ts';
import { type Problem, SpotifyFailure } from '../../../app/problem.ts';
import type { TokenSource } from '../../../app/session/token-source.ts';
import { type ClosedEndpoints, createClosedEndpoints } from '../../../app/spotify/access/closed-endpoints.ts';
import { createFunnel, type FunnelOptions } from '../../../app/spotify/funnel.ts';
import { createLedger } from '../../../app/spotify/ledger/ledger.ts';
import { memoryLedgerFile } from '../../../app/spotify/ledger/memory-ledger-file.ts';
import { createLimits } from '../../../app/spotify/limits.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';

export const TIME_LIMIT_MS = 10_000;

/** A document that lives in memory; `content` is what the file would hold. */
export function memoryDocument(content: unknown = {}): Document & { content: unknown } {
	return {
		content,
		setAsideOnOpening: null,
		read() {
			return this.content;
		},
		write(value) {
			this.content = JSON.parse(JSON.stringify(value));
		},
		setAside: () => 'aside.json',
	};
}

/** `token-1`, then `token-2` after the first renewal, and so on. */
export function countingTokens(): TokenSource & { renewals: number } {
	let current = 1;
	return {
		renewals: 0,
		accessToken: async () => `token-${current}`,
		async renew(rejected) {
			await setImmediate();
			if (rejected === `token-${current}`) {
				current += 1;
				this.renewals += 1;
			}
			return `token-${current}`;
		},
	};
}

/** A funnel on a clock that stands still, except while `settle` waits for a call. */
export function createTestFunnel(apiUrl: string, options: Partial<FunnelOptions> = {}) {
	const clock = createFakeClock();
	const document = memoryDocument();
	const limits = createLimits({ document, clock });
	const tokens = countingTokens();
	const ledger = createLedger({ file: memoryLedgerFile(), clock });
	const closed = createClosedEndpoints({ document: memoryDocument(), clock, clientId: () => 'client-1' });
	const funnel = createFunnel({
		apiUrl,
		tokens,
		limits,
		closed,
		clock,
		ledger,
		timeLimitMs: TIME_LIMIT_MS,
		...options,
	});
	return {
		funnel,
		clock,
		document,
		limits,
		ledger,
		tokens,
		settle: <T>(call: Promise<T>) => settle(call, clock),
	};
}

/** For tests in which nothing is refused to the app, or nothing is to be remembered. */
export const nothingClosed: ClosedEndpoints = { problemFor: () => null, note: () => {}, list: () => [] };

/** Reads whatever JSON comes, for tests of the way and not of the content. */
export const anything = v.unknown();

/** Lets each pause between two requests pass at once; never runs into the time limit of a request. */
export async function settle<T>(call: Promise<T>, clock: FakeClock): Promise<T> {
	let isSettled = false;
	const settled = call.finally(() => {
		isSettled = true;
	});
	settled.catch(() => undefined);
	while (!isSettled) {
		const dueMs = clock.nextTimerMs();
		if (dueMs !== undefined && dueMs < TIME_LIMIT_MS) clock.advance(dueMs);
		await setImmediate();
	}
	return settled;
}

/** The problem that a call fails with; anything but a `SpotifyFailure` fails the test. */
export async function problemOf(call: Promise<unknown>): Promise<Problem> {
	return (await failureOf(call)).problem;
}

export async function failureOf(call: Promise<unknown>): Promise<SpotifyFailure> {
	try {
		await call;
	} catch (error) {
		if (error instanceof SpotifyFailure) return error;
		throw error;
	}
	throw new Error('The call succeeded');
}

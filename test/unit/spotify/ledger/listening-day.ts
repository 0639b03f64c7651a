import type { Ledger } from '../../../../app/spotify/ledger/ledger.ts';
import type { ReadPurpose } from '../../../../app/spotify/ledger/purpose.ts';
import type { FakeClock } from '../../../support/fake-clock.ts';

/** A stretch of the day, in milliseconds since its beginning. */
export interface Span {
	readonly fromMs: number;
	readonly untilMs: number;
}

export interface Day {
	readonly music: readonly Span[];
	readonly popover: readonly Span[];
	/** When the person does something, in order. */
	readonly commandsMs: readonly number[];
}

export interface Diary {
	/** All requests, by the monotonic clock. */
	readonly sentMs: readonly number[];
	readonly commands: number;
	readonly reads: number;
	/** Reads that were put off by more than half of the time that they would have waited anyhow. */
	readonly slowed: number;
	/** The longest time without a request while music played. */
	readonly longestGapMs: number;
}

const intervalMs = { open: 10_000, playing: 105_000, resting: 600_000 };
const CONFIRM_AFTER_MS = 500;

/** Lives through a day as the schedule would: one read at a time, each when both it and the budget allow. */
export function liveThrough(day: Day, { ledger, clock }: { ledger: Ledger; clock: FakeClock }): Diary {
	const dawnMs = clock.monotonicMs();
	const endMs = dawnMs + 24 * 60 * 60 * 1000;
	const during = (spans: readonly Span[]): boolean => {
		const atMs = clock.monotonicMs() - dawnMs;
		return spans.some(({ fromMs, untilMs }) => atMs >= fromMs && atMs < untilMs);
	};
	const turns = [...day.music, ...day.popover].flatMap(({ fromMs, untilMs }) => [fromMs, untilMs]);
	const sentMs: number[] = [];
	const confirmationsMs: number[] = [];
	let lastReadMs = dawnMs - intervalMs.resting;
	let commands = 0;
	let slowed = 0;
	let longestGapMs = 0;
	let gapBeganMs = dawnMs;

	function send(purpose: ReadPurpose | 'command'): void {
		ledger.note('player', purpose);
		sentMs.push(clock.monotonicMs());
		if (purpose !== 'command') lastReadMs = clock.monotonicMs();
	}

	function nextRead() {
		const open = during(day.popover);
		const purpose: ReadPurpose = open ? 'popover' : 'background';
		const place = open ? 'open' : during(day.music) ? 'playing' : 'resting';
		const wishMs = Math.max(lastReadMs + intervalMs[place], clock.monotonicMs());
		const pace = ledger.pace(purpose, 'player');
		const allowedMs = pace.kind === 'stop' ? pace.untilMonotonicMs : lastReadMs + pace.leastIntervalMs;
		return { purpose, wishMs, atMs: Math.max(wishMs, allowedMs), mayGo: pace.kind === 'go' };
	}

	for (;;) {
		const read = nextRead();
		const commandMs = dawnMs + (day.commandsMs[commands] ?? Number.POSITIVE_INFINITY);
		const turnMs = Math.min(
			...turns.map((ms) => dawnMs + ms).filter((ms) => ms > clock.monotonicMs()),
			endMs,
		);
		const confirmMs = confirmationsMs[0] ?? Number.POSITIVE_INFINITY;
		const nextMs = Math.min(commandMs, turnMs, confirmMs, read.atMs);
		const playing = during(day.music);
		clock.advance(Math.max(nextMs - clock.monotonicMs(), 0));
		if (!playing) gapBeganMs = clock.monotonicMs();
		longestGapMs = Math.max(longestGapMs, clock.monotonicMs() - gapBeganMs);
		if (clock.monotonicMs() >= endMs) {
			return { sentMs, commands, reads: sentMs.length - commands, slowed, longestGapMs };
		}
		if (nextMs === commandMs) {
			send('command');
			commands += 1;
			confirmationsMs.push(clock.monotonicMs() + CONFIRM_AFTER_MS);
		} else if (nextMs === confirmMs) {
			confirmationsMs.shift();
			if (ledger.pace('popover', 'player').kind === 'go') send(read.purpose);
		} else if (nextMs === read.atMs && read.mayGo) {
			const waitMs = read.wishMs - lastReadMs;
			if (read.atMs - read.wishMs > waitMs / 2) slowed += 1;
			send(read.purpose);
		}
		if (sentMs.at(-1) === clock.monotonicMs()) gapBeganMs = clock.monotonicMs();
	}
}

import type { Cancel, Clock } from '../clock.ts';
import type { Outcome } from '../problem.ts';
import { type Command, supersedes } from './command.ts';

/** One command on its way. */
export interface Job {
	readonly command: Command;
	/** Sends it and takes note of the answer. Must not reject. */
	readonly run: () => Promise<Outcome>;
	/** Called instead of `run` when a newer command took its place. */
	readonly dropped: () => void;
}

/** The only way for commands to Spotify, which does not promise to execute them in the order of their sending. */
export interface Lane {
	/**
	 * Sends the command as soon as it is its turn: one at a time, in order, bursts of one kind spaced out. A
	 * command that is superseded while it waits is never sent and comes out as its successor does.
	 */
	submit(job: Job): Promise<Outcome>;
	/** Forgets what waits; it all comes out as this. What is under way stays so. */
	clear(outcome: Outcome): void;
}

/** Twenty volume steps within two seconds make four requests: at once, two between, and the last. */
export const BURST_SPACING_MS = 750;

interface Waiting {
	readonly job: Job;
	readonly resolvers: readonly ((outcome: Outcome) => void)[];
}

export function createLane(clock: Clock): Lane {
	let waiting: readonly Waiting[] = [];
	let isBusy = false;
	let cancelTimer: Cancel = () => {};
	/** When the last command of each bursting kind was sent. */
	const sentAtMonotonicMs = new Map<Command['type'], number>();

	function dueInMs({ job: { command } }: Waiting): number {
		const sentAt = sentAtMonotonicMs.get(command.type);
		return sentAt === undefined ? 0 : Math.max(sentAt + BURST_SPACING_MS - clock.monotonicMs(), 0);
	}

	function advance(): void {
		cancelTimer();
		if (isBusy || waiting.length === 0) return;
		// A volume that waits for its time must not keep a pause waiting.
		const due = waiting.find((entry) => dueInMs(entry) === 0);
		if (due) void send(due);
		else cancelTimer = clock.after(Math.min(...waiting.map(dueInMs)), advance);
	}

	async function send(entry: Waiting): Promise<void> {
		const { job, resolvers } = entry;
		waiting = waiting.filter((other) => other !== entry);
		isBusy = true;
		if (comesInBursts(job.command)) sentAtMonotonicMs.set(job.command.type, clock.monotonicMs());
		const outcome = await job.run();
		isBusy = false;
		for (const resolve of resolvers) resolve(outcome);
		advance();
	}

	return {
		submit(job) {
			const outdated = waiting.filter((entry) => supersedes(job.command, entry.job.command));
			for (const entry of outdated) entry.job.dropped();
			return new Promise((resolve) => {
				const resolvers = [...outdated.flatMap((entry) => entry.resolvers), resolve];
				waiting = [...waiting.filter((entry) => !outdated.includes(entry)), { job, resolvers }];
				advance();
			});
		},
		clear(outcome) {
			cancelTimer();
			const forgotten = waiting;
			waiting = [];
			for (const { job, resolvers } of forgotten) {
				job.dropped();
				for (const resolve of resolvers) resolve(outcome);
			}
		},
	};
}

/** Keys that repeat while held down, and sliders. */
function comesInBursts({ type }: Command): boolean {
	return type === 'volume' || type === 'seek';
}

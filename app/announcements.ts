import type { Cancel } from './clock.ts';
import { createEmitter } from './emitter.ts';
import type { ItemAnnouncement } from './playback/announce.ts';
import type { PlaybackCore } from './playback/playback.ts';
import type { Outcome, Problem } from './problem.ts';

/** What Baton says without being looked at: another song, or that a key press failed. */
export type Announcement =
	| ({ readonly kind: 'item' } & ItemAnnouncement)
	| { readonly kind: 'problem'; readonly problem: Problem };

/** Gathers what is to be said from whoever has it to say. */
export interface Announcements {
	subscribe(listener: (announcement: Announcement) => void): Cancel;
	/** Does what somebody asked for without seeing Baton, and says why where it fails: they would be left guessing. */
	telling(act: () => Promise<Outcome>): Promise<Outcome>;
	/** While it is open, it says by itself what went wrong. */
	setPopoverOpen(open: boolean): void;
	dispose(): void;
}

/** Two refusals of one limit may round its end differently. */
const SAME_LIMIT_MS = 2_000;

export function createAnnouncements(playback: Pick<PlaybackCore, 'problem' | 'onAnnounce'>): Announcements {
	const announced = createEmitter<Announcement>();
	let popoverOpen = false;
	let saidUntilAt = 0;

	/** A limit concerns all that is to come, so it is said once, whoever ran into it. */
	function tellOfLimit(problem: Problem | null): void {
		if (!problem || !('untilAt' in problem) || problem.untilAt <= saidUntilAt + SAME_LIMIT_MS) return;
		saidUntilAt = problem.untilAt;
		if (!popoverOpen) announced.emit({ kind: 'problem', problem });
	}

	const cancels = [
		playback.problem.subscribe(tellOfLimit),
		playback.onAnnounce((item) => announced.emit({ kind: 'item', ...item })),
	];

	return {
		subscribe: announced.subscribe,
		async telling(act) {
			const saidBefore = saidUntilAt;
			const outcome = await act();
			if (outcome.ok || popoverOpen || saidUntilAt !== saidBefore) return outcome;
			announced.emit({ kind: 'problem', problem: outcome.problem });
			return outcome;
		},
		setPopoverOpen(open) {
			popoverOpen = open;
		},
		dispose() {
			for (const cancel of cancels) cancel();
		},
	};
}

import type { Clock } from '../clock.ts';
import type { Intent } from '../intents.ts';
import { done, type Outcome, type Problem } from '../problem.ts';
import { type Attempt, failed } from '../spotify/attempt.ts';
import type { SpotifyByPurpose } from '../spotify/spotify-by-purpose.ts';
import type { Playback } from '../state.ts';
import { confirm, type Prediction, predict, SETTLE_MS, undo } from './belief.ts';
import type { BeliefStore } from './belief-store.ts';
import { type Command, isForLibrary } from './command.ts';
import { confirming, confirmingItem, confirmingOnce } from './confirmation.ts';
import { type Decision, decide, decideBlindly } from './decide.ts';
import { type Delivery, type DeliveryParts, deliver } from './deliver.ts';
import { likableUri, playingIdentity } from './identity.ts';
import { createLane } from './lane.ts';
import type { Observer } from './observer.ts';

/** Makes commands of intents, shows what they lead to, and sends them. */
export interface Commander {
	/** Never rejects. */
	perform(intent: Intent): Promise<Outcome>;
	/** Forgets what was not sent yet. */
	clear(problem: Problem): void;
}

export function createCommander(parts: {
	readonly spotify: SpotifyByPurpose;
	readonly clock: Clock;
	readonly beliefs: BeliefStore;
	readonly observer: Observer;
	/** Hears what became of each command that was sent. */
	readonly noted: (outcome: Outcome) => void;
}): Commander {
	const { spotify, clock, beliefs, observer, noted } = parts;
	const { planner, reader, likes } = observer;
	// The library neither waits for the player nor keeps it waiting.
	const playerLane = createLane(clock);
	const libraryLane = createLane(clock);
	/** The device to turn to when none is active any more. */
	let lastDeviceId: string | null = null;
	let settlesAtMonotonicMs = 0;
	const deliveryParts: DeliveryParts = {
		spotify: spotify.command,
		lastDeviceId: () => lastDeviceId,
		isSettling: () => settlesInMs() > 0,
		readAnew,
	};

	beliefs.playback.subscribe((playback) => {
		if (playback.kind === 'active') lastDeviceId = playback.device.id ?? lastDeviceId;
	});

	const decideNow = (intent: Intent): Decision => decide(intent, beliefs.playback.get(), clock.monotonicMs());

	async function perform(intent: Intent): Promise<Outcome> {
		const decision = decideNow(intent);
		if (isWellFounded(decision)) return act(decision, intent);
		const read = await reader.read('command');
		if (read.ok) return act(decideNow(intent), intent);
		// Nobody knows what plays, but what needs no knowledge of it may go through all the same.
		const blind = mayHelp(read.problem) ? decideBlindly(intent) : null;
		return blind?.kind === 'send' ? act(blind, intent) : read;
	}

	/** Not to ask Spotify needs a better reason than an old reading: somebody may have pressed pause elsewhere. */
	function isWellFounded({ kind }: Decision): boolean {
		if (kind === 'send' || kind === 'needsLiked') return true;
		return planner.isFresh() || (kind === 'nothing' && planner.isConducting());
	}

	async function act(decision: Decision, intent: Intent): Promise<Outcome> {
		switch (decision.kind) {
			case 'send':
				return carryOut(decision.command);
			case 'nothing':
				return done;
			case 'refuse':
				return failed(decision.problem);
			case 'needsState':
				// Read, and still nothing: no device is active.
				return failed({ kind: 'noDevice' });
			case 'needsLiked':
				return toggleLike(decision.uri, intent);
		}
	}

	async function toggleLike(uri: string, intent: Intent): Promise<Outcome> {
		const liked = await likes.check('command', uri);
		if (!liked.ok) return liked;
		// The press was for the item that was on the screen then. A second press may have changed its beliefs.
		const decision = likableUri(beliefs.playback.get()) === uri ? decideNow(intent) : null;
		if (decision?.kind === 'send') return carryOut(decision.command);
		return carryOut({ type: liked.value ? 'unlike' : 'like', uri });
	}

	function carryOut(command: Command): Promise<Outcome> {
		const prediction: Prediction = { command, atMonotonicMs: clock.monotonicMs() };
		const identityBefore = playingIdentity(beliefs.playback.get());
		beliefs.change((belief) => predict(belief, prediction));
		planner.commanded();
		return (isForLibrary(command) ? libraryLane : playerLane).submit({
			command,
			run: async () => {
				const delivery = await deliver(command, deliveryParts);
				conclude(prediction, delivery, identityBefore);
				return delivery.outcome;
			},
			dropped: () => beliefs.change((belief) => undo(belief, prediction)),
		});
	}

	function conclude(prediction: Prediction, delivery: Delivery, identityBefore: string | null): void {
		const { outcome, did, elsewhere } = delivery;
		const now = clock.monotonicMs();
		noted(outcome);
		planner.commanded();
		if (outcome.ok) {
			settlesAtMonotonicMs = now + SETTLE_MS;
			beliefs.change((belief) => confirm(belief, prediction, did, now));
			if (isForLibrary(did)) return;
			planner.confirm(elsewhere ? confirmingItem(identityBefore, now) : confirming(did, identityBefore, now));
		} else {
			beliefs.change((belief) => undo(belief, prediction));
			if (isForLibrary(did)) return;
			planner.heed(outcome.problem);
			if (isUnclear(outcome.problem)) planner.confirm(confirmingOnce(now));
		}
	}

	const settlesInMs = (): number => settlesAtMonotonicMs - clock.monotonicMs();

	async function readAnew(): Promise<Attempt<Playback>> {
		const waitMs = settlesInMs();
		if (waitMs > 0) await new Promise<void>((resolve) => clock.after(waitMs, resolve));
		const read = await reader.read('command', clock.monotonicMs());
		return read.ok ? { ok: true, value: read.value.playback } : read;
	}

	return {
		perform,
		clear(problem) {
			playerLane.clear(failed(problem));
			libraryLane.clear(failed(problem));
			lastDeviceId = null;
		},
	};
}

/** True for failures of the one read, not of all there is to ask. */
function mayHelp({ kind }: Problem): boolean {
	return kind === 'server' || kind === 'timeout';
}

/** True when Spotify may have done it all the same. */
function isUnclear({ kind }: Problem): boolean {
	return kind === 'timeout' || kind === 'server';
}

import type { Cancel, Clock } from '../clock.ts';
import type { Intent, Source } from '../intents.ts';
import { done, type Outcome, type Problem } from '../problem.ts';
import type { Settings } from '../settings/schema.ts';
import { failed } from '../spotify/attempt.ts';
import type { Ledger } from '../spotify/ledger/ledger.ts';
import type { SpotifyByPurpose } from '../spotify/spotify-by-purpose.ts';
import type { Playback } from '../state.ts';
import { createStore, type Readable } from '../store.ts';
import type { ItemAnnouncement } from './announce.ts';
import { createBeliefStore } from './belief-store.ts';
import { createCommander } from './commander.ts';
import { createObserver } from './observer.ts';
import type { Conditions } from './schedule.ts';
import type { LocalSignal } from './signals/local-signal.ts';

/** What the desktop tells of itself, as it changes. */
export type PlaybackConditions = Partial<Conditions>;

/** The one place that knows what is playing, and the only one that tells Spotify what to do. */
export interface PlaybackCore {
	/** What to show: the last reading, with everything that was asked for since. */
	readonly playback: Readable<Playback>;
	/** The newest failure that concerns more than one press; null after the next success. */
	readonly problem: Readable<Problem | null>;
	/** Shows the result at once, and comes out when Spotify answered. Never rejects. */
	perform(intent: Intent, source: Source): Promise<Outcome>;
	/** Reads now, as the person's own doing, whatever the schedule says. Never rejects. */
	refresh(): Promise<Outcome>;
	setConditions(conditions: PlaybackConditions): void;
	/** False forgets the playback and ends all reading. */
	setSignedIn(signedIn: boolean): void;
	onAnnounce(listener: (announcement: ItemAnnouncement) => void): Cancel;
	dispose(): void;
}

export function createPlayback(parts: {
	readonly spotify: SpotifyByPurpose;
	readonly clock: Clock;
	readonly ledger: Pick<Ledger, 'pace'>;
	readonly signal: LocalSignal;
	readonly settings: Readable<Settings>;
}): PlaybackCore {
	const { spotify, clock, ledger, signal, settings } = parts;
	const problem = createStore<Problem | null>(null);
	const beliefs = createBeliefStore();
	const observer = createObserver({ spotify, clock, ledger, signal, beliefs, settings, noted });
	const commander = createCommander({ spotify, clock, beliefs, observer, noted });
	let isSignedIn = false;
	let cancelEase: Cancel = () => {};

	function noted(outcome: Outcome): void {
		if (outcome.ok) problem.update(() => null);
		else if (isSignedIn && !isMomentary(outcome.problem)) raise(outcome.problem);
	}

	function raise(raised: Problem): void {
		problem.update(() => raised);
		if (!('untilAt' in raised)) return;
		// A limit is over when its time is, whenever the next read is due.
		cancelEase();
		cancelEase = clock.after(raised.untilAt - clock.now(), () =>
			problem.update((now) => (now === raised ? null : now)),
		);
	}

	return {
		playback: beliefs.playback,
		problem,
		async perform(intent, source) {
			if (!isSignedIn) return failed({ kind: 'signedOut' });
			if (changesItem(intent)) observer.expectChange(source);
			return commander.perform(intent);
		},
		async refresh() {
			if (!isSignedIn) return failed({ kind: 'signedOut' });
			const read = await observer.reader.read('command');
			return read.ok ? done : read;
		},
		setConditions(conditions) {
			observer.setConditions(conditions);
			if (conditions.online === false) noted(failed({ kind: 'offline' }));
			else if (conditions.online && problem.get()?.kind === 'offline') problem.update(() => null);
		},
		setSignedIn(signedIn) {
			if (signedIn === isSignedIn) return;
			isSignedIn = signedIn;
			commander.clear({ kind: 'signedOut' });
			observer.setSignedIn(signedIn);
			problem.update(() => null);
		},
		onAnnounce: observer.onAnnounce,
		dispose() {
			cancelEase();
			commander.clear({ kind: 'signedOut' });
			observer.dispose();
		},
	};
}

function changesItem({ type }: Intent): boolean {
	return type === 'next' || type === 'previous' || type === 'play' || type === 'togglePlay';
}

/** Said once, to the person whose press it was. */
function isMomentary({ kind }: Problem): boolean {
	return kind === 'restriction' || kind === 'notFound' || kind === 'badRequest';
}

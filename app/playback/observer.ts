import type { Cancel, Clock } from '../clock.ts';
import { createEmitter } from '../emitter.ts';
import type { Source } from '../intents.ts';
import { tellsOfSongs } from '../notifications/modes.ts';
import { done, type Outcome } from '../problem.ts';
import type { Settings } from '../settings/schema.ts';
import type { Attempt } from '../spotify/attempt.ts';
import type { Ledger } from '../spotify/ledger/ledger.ts';
import type { SpotifyByPurpose } from '../spotify/spotify-by-purpose.ts';
import type { Playback } from '../state.ts';
import type { Readable } from '../store.ts';
import { announce, type ItemAnnouncement } from './announce.ts';
import { learn, learnLiked, nothingKnown, type Reading } from './belief.ts';
import type { BeliefStore } from './belief-store.ts';
import { identityOf, likableUri, playingIdentity } from './identity.ts';
import { createLikes, type Likes } from './likes.ts';
import { createPlanner, type Planner } from './planner.ts';
import { createReader, type Reader } from './reader.ts';
import type { Conditions } from './schedule.ts';
import type { LocalSignal } from './signals/local-signal.ts';

/** Follows what Spotify plays: reads in time, takes over what it reads, and tells of new items. */
export interface Observer {
	readonly reader: Reader;
	readonly planner: Planner;
	readonly likes: Likes;
	setConditions(conditions: Partial<Conditions>): void;
	setSignedIn(signedIn: boolean): void;
	/** What is played next is this source's doing. */
	expectChange(source: Source): void;
	onAnnounce(listener: (announcement: ItemAnnouncement) => void): Cancel;
	dispose(): void;
}

/** An item that is first seen this long after a skip came about by itself. */
const SKIP_SHOWS_WITHIN_MS = 5_000;

export function createObserver(parts: {
	readonly spotify: SpotifyByPurpose;
	readonly clock: Clock;
	/** Says how often the day's budget lets reads go out. */
	readonly ledger: Pick<Ledger, 'pace'>;
	readonly signal: LocalSignal;
	readonly beliefs: BeliefStore;
	readonly settings: Readable<Settings>;
	/** Hears how each read ended. */
	readonly noted: (outcome: Outcome) => void;
}): Observer {
	const { spotify, clock, ledger, signal, beliefs, settings, noted } = parts;
	const announced = createEmitter<ItemAnnouncement>();
	let lastItemUri: string | null = null;
	/** The item whose like was looked up without being asked for; one attempt is enough. */
	let glancedAtUri: string | null = null;
	let expected: { source: Source; untilMonotonicMs: number } | null = null;

	const planner = createPlanner({
		clock,
		playback: beliefs.playback.get,
		pace: (purpose) => ledger.pace(purpose, 'player'),
		read: (purpose) => void reader.read(purpose),
	});
	const reader = createReader({ spotify, clock, answered });
	const likes = createLikes({
		spotify,
		learned: (uri, liked) => beliefs.change((belief) => learnLiked(belief, uri, liked)),
	});
	const cancels = [
		beliefs.playback.subscribe(planner.replan),
		signal.subscribe(planner.heard),
		signal.present.subscribe((isPresent) => {
			if (!isPresent) planner.heard(null);
		}),
	];

	function answered(answer: Attempt<Reading>): void {
		const before = beliefs.playback.get();
		if (answer.ok) beliefs.change((belief) => learn(belief, answer.value));
		const after = beliefs.playback.get();
		planner.answered(answer, before, after);
		noted(answer.ok ? done : answer);
		if (!answer.ok) return;
		tell(before, after);
		glanceAtLike();
	}

	function tell(before: Playback, after: Playback): void {
		const announcement = announce({
			before,
			after,
			lastItemUri,
			cause: expected && clock.monotonicMs() < expected.untilMonotonicMs ? expected.source : null,
			popoverOpen: planner.conditions().popoverOpen,
			tellsOfSongs: tellsOfSongs(settings.get().notifications),
		});
		if (playingIdentity(before) !== playingIdentity(after)) expected = null;
		if (after.kind === 'active' && 'uri' in after.item) lastItemUri = identityOf(after.item);
		if (announcement) announced.emit(announcement);
	}

	/** The heart is on the screen only while the popover is. Where the look-up fails it stays empty until pressed. */
	function glanceAtLike(): void {
		const playback = beliefs.playback.get();
		const uri = likableUri(playback);
		if (!planner.conditions().popoverOpen || playback.kind !== 'active' || playback.liked !== null) return;
		if (uri === null || uri === glancedAtUri || ledger.pace('popover', 'library').kind === 'stop') return;
		glancedAtUri = uri;
		planner.spentAnother();
		void likes.check('popover', uri);
	}

	return {
		reader,
		planner,
		likes,
		setConditions(change) {
			const before = planner.conditions();
			planner.setConditions(change);
			const now = planner.conditions();
			if (now.asleep && !before.asleep) {
				// What was asked before may be answered hours later.
				reader.drop({ kind: 'offline' });
				planner.outdate();
			}
			const opened = now.popoverOpen && !before.popoverOpen;
			const returned = before.asleep && !now.asleep;
			const unlocked = before.locked && !now.locked;
			const reconnected = now.online && !before.online;
			if (opened || returned || unlocked || reconnected) planner.want();
			if (!opened) return;
			glancedAtUri = null;
			if (planner.isFresh()) glanceAtLike();
		},
		setSignedIn(signedIn) {
			reader.drop({ kind: 'signedOut' });
			lastItemUri = null;
			glancedAtUri = null;
			expected = null;
			beliefs.change(() => nothingKnown);
			planner.setSignedIn(signedIn);
		},
		expectChange(source) {
			expected = { source, untilMonotonicMs: clock.monotonicMs() + SKIP_SHOWS_WITHIN_MS };
		},
		onAnnounce: announced.subscribe,
		dispose() {
			reader.drop({ kind: 'signedOut' });
			planner.stop();
			for (const cancel of cancels) cancel();
		},
	};
}

import type { Baton } from '../baton.ts';
import type { Cancel, Clock } from '../clock.ts';
import type { Bus } from '../dbus/bus.ts';
import { CallRefusal } from '../dbus/export/call-refusal.ts';
import type { ExportedInterface } from '../dbus/export/exported.ts';
import { type OwnedName, ownName } from '../dbus/owned-name.ts';
import type { SessionBus } from '../dbus/session-bus.ts';
import type { Intent } from '../intents.ts';
import { clockTime } from '../messages/language.ts';
import { describeProblem } from '../messages/problem.ts';
import type { LocalSignal, LocalSong } from '../playback/signals/local-signal.ts';
import type { MediaControls } from '../state.ts';
import { createStore, type Readable } from '../store.ts';
import { followPosition, nothingExpected } from './expected-position.ts';
import { MPRIS_NAME, MPRIS_PATH } from './names.ts';
import { playerInterface } from './player-interface.ts';
import { changedProperties, type PlayerProperties, propertiesOf } from './player-properties.ts';
import { rootInterface } from './root-interface.ts';
import { propertiesChanged, seeked } from './signals.ts';
import { playsHere } from './step-aside.ts';

/** Baton in the media controls of a Linux desktop: its panel, its lock screen, its media keys, `playerctl`. */
export interface Mpris {
	readonly status: Readable<MediaControls>;
	/** Gives the name up. */
	dispose(): void;
}

/** Longer than a client on this computer, or Spotify, takes to answer. */
const PATIENCE_MS = 5_000;

export function createMpris(parts: {
	readonly bus: SessionBus;
	readonly clock: Clock;
	readonly baton: Pick<Baton, 'state' | 'messages' | 'perform'>;
	readonly localSignal: LocalSignal;
	/** Of this computer. */
	readonly hostName: string;
	readonly raise: () => void;
	readonly quit: () => void;
}): Mpris {
	const { bus, clock, baton, localSignal, hostName, raise, quit } = parts;
	const status = createStore<MediaControls>('opening');
	let properties = propertiesNow();
	let expected = nothingExpected;
	let song: LocalSong | null = null;
	/** The name on the present connection, while it is wanted. */
	let name: OwnedName | null = null;
	let cancelExport: Cancel = () => {};
	let isPatienceOver = false;

	const interfaces: readonly ExportedInterface[] = [
		// Who asks is answered before Baton is gone.
		rootInterface({ raise, quit: () => void clock.after(0, quit) }),
		playerInterface({
			clock,
			playback: () => baton.state.get().playback,
			properties: () => properties,
			perform,
		}),
	];

	function propertiesNow(): PlayerProperties {
		return propertiesOf(baton.state.get(), baton.messages.get().player);
	}

	async function perform(intent: Intent): Promise<void> {
		const outcome = await baton.perform(intent, 'mpris');
		if (outcome.ok) return;
		const messages = baton.messages.get();
		const formatTime = clockTime(messages.language);
		throw new CallRefusal('Failed', describeProblem(messages, outcome.problem, formatTime));
	}

	/** Takes over what changed, and tells it if anybody can know Baton. */
	function refresh(): void {
		const { playback } = baton.state.get();
		const before = properties;
		properties = propertiesNow();
		const followed = followPosition(expected, playback, clock.monotonicMs());
		expected = followed.expected;
		const connection = bus.connection.get();
		if (!connection || name?.state.get() !== 'owned') return;
		const changed = changedProperties(before, properties);
		if (changed.size > 0) connection.emit(propertiesChanged(changed));
		if (followed.jumpedToMs !== null) connection.emit(seeked(followed.jumpedToMs));
	}

	/** A player that comes and is gone again at once would only flash in a panel. */
	function mayHaveToLeave(): boolean {
		const { settings, session, playback, problem } = baton.state.get();
		if (!settings.stepAside || isPatienceOver) return false;
		if (!localSignal.isKnown.get()) return true;
		// Whether a client that rests is the one to be controlled, the first answer of Spotify tells.
		const isAnswerDue = session.kind === 'signedIn' && playback.kind === 'unknown' && problem === null;
		return localSignal.present.get() && isAnswerDue;
	}

	function isAside(): boolean {
		const { settings, playback } = baton.state.get();
		const isPresent = localSignal.present.get();
		return settings.stepAside && playsHere({ isPresent, song, playback, hostName });
	}

	/** Owns the name exactly while it is wanted. */
	function settle(): void {
		const connection = bus.connection.get();
		const isWanted = baton.state.get().settings.mediaControls && !isAside();
		if (!isWanted) leave();
		else if (connection && !name && !mayHaveToLeave()) {
			name = ownName(connection, MPRIS_NAME);
			name.state.subscribe(publish);
		}
		publish();
	}

	function leave(): void {
		name?.release();
		name = null;
	}

	function connected(connection: Bus | null): void {
		cancelExport();
		// It belonged to the connection that is gone.
		name = null;
		cancelExport = connection?.export(MPRIS_PATH, interfaces) ?? (() => {});
		settle();
	}

	function statusNow(): MediaControls {
		if (!baton.state.get().settings.mediaControls) return 'off';
		if (!bus.connection.get()) return bus.isTried.get() ? 'unavailable' : 'opening';
		if (isAside()) return 'aside';
		switch (name?.state.get()) {
			case 'owned':
				return 'shown';
			case 'denied':
				return 'unavailable';
			default:
				return 'opening';
		}
	}

	const publish = (): void => status.update(statusNow);

	const cancels = [
		bus.connection.subscribe(connected),
		bus.isTried.subscribe(publish),
		baton.state.subscribe(() => {
			refresh();
			settle();
		}),
		baton.messages.subscribe(refresh),
		localSignal.subscribe((heard) => {
			song = heard;
			settle();
		}),
		localSignal.isKnown.subscribe(settle),
		clock.after(PATIENCE_MS, () => {
			isPatienceOver = true;
			settle();
		}),
		localSignal.present.subscribe((isPresent) => {
			if (!isPresent) song = null;
			settle();
		}),
	];
	refresh();
	connected(bus.connection.get());

	return {
		status,
		dispose() {
			for (const cancel of cancels) cancel();
			leave();
			cancelExport();
		},
	};
}

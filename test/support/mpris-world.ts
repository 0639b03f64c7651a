import { setTimeout as delay } from 'node:timers/promises';
import { type Clock, systemClock } from '../../app/clock.ts';
import { createSessionBus, type SessionBus } from '../../app/dbus/session-bus.ts';
import { createEmitter } from '../../app/emitter.ts';
import type { Intent, Source } from '../../app/intents.ts';
import { en, type Messages } from '../../app/messages/en.ts';
import { createMpris, type Mpris } from '../../app/mpris/mpris.ts';
import type { LocalSong } from '../../app/playback/signals/local-signal.ts';
import { createMprisSignal } from '../../app/playback/signals/mpris-signal.ts';
import { done, type Outcome } from '../../app/problem.ts';
import type { Settings } from '../../app/settings/schema.ts';
import type { AppState, Playback } from '../../app/state.ts';
import { createStore } from '../../app/store.ts';
import { appState } from '../unit/desktop/states.ts';

/** Baton's media controls on a bus, with a state and an answer of the test's making. */
export interface MprisWorld extends Mpris {
	readonly bus: SessionBus;
	/** What was asked for, in order. */
	readonly intents: Intent[];
	readonly sources: Set<Source>;
	/** What each intent comes to from now on. */
	answer(outcome: Outcome): void;
	show(playback: Playback): void;
	change(state: Partial<AppState>): void;
	set(settings: Partial<Settings>): void;
	speak(messages: Messages): void;
	/** What a Spotify client on this computer tells; null for none there. */
	tell(song: LocalSong | null): void;
	/** From now on it is known which clients there are. */
	learn(): void;
	raised(): number;
	quits(): number;
}

export function startMpris(options: {
	readonly address: string;
	readonly playback: Playback;
	readonly clock?: Clock;
	readonly answersAfterMs?: number;
	/** False until `learn` where Baton does not know yet whether a Spotify client plays here. */
	readonly knowsClient?: boolean;
	/** Whether Spotify's clients on this very bus are heard, instead of `tell`. */
	readonly hearsClients?: boolean;
}): MprisWorld {
	const {
		address,
		playback,
		clock = systemClock,
		answersAfterMs = 0,
		knowsClient = true,
		hearsClients = false,
	} = options;
	const bus = createSessionBus({
		environment: { DBUS_SESSION_BUS_ADDRESS: address },
		userId: process.getuid?.() ?? 0,
		clock,
	});
	const state = createStore(appState({ playback }));
	const messages = createStore<Messages>(en);
	const present = createStore(false);
	const isKnown = createStore(knowsClient);
	const told = createEmitter<LocalSong>();
	const intents: Intent[] = [];
	const sources = new Set<Source>();
	let outcome = done;
	let raised = 0;
	let quits = 0;

	const localSignal = hearsClients
		? createMprisSignal({ bus, clock })
		: { present, isKnown, subscribe: told.subscribe, dispose() {} };
	const mpris = createMpris({
		bus,
		clock,
		baton: {
			state,
			messages,
			async perform(intent, source) {
				intents.push(intent);
				sources.add(source);
				if (answersAfterMs > 0) await delay(answersAfterMs);
				return outcome;
			},
		},
		localSignal,
		hostName: 'desk.example.org',
		raise() {
			raised += 1;
		},
		quit() {
			quits += 1;
		},
	});
	const change = (changes: Partial<AppState>): void => state.update((before) => ({ ...before, ...changes }));
	return {
		...mpris,
		bus,
		intents,
		sources,
		answer(next) {
			outcome = next;
		},
		show: (next) => change({ playback: next }),
		change,
		set: (settings) => change({ settings: { ...state.get().settings, ...settings } }),
		speak: (next) => messages.update(() => next),
		tell(song) {
			present.update(() => song !== null);
			if (song) told.emit(song);
		},
		learn: () => isKnown.update(() => true),
		raised: () => raised,
		quits: () => quits,
		dispose() {
			mpris.dispose();
			localSignal.dispose();
			bus.dispose();
		},
	};
}

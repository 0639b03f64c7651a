import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BatonBridge, Events, Snapshot } from '../app/bridge/contract.ts';
import type { Clock } from '../app/clock.ts';
import type { Intent } from '../app/intents.ts';
import type { Messages } from '../app/messages/en.ts';
import { describeProblem } from '../app/messages/problem.ts';
import { positionAt } from '../app/playback/progress.ts';
import type { Problem } from '../app/problem.ts';
import { formatClockTime } from './format.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { createRouter, type Router } from './router.ts';
import { createToaster, type Toaster } from './toast.ts';

/**
 * What the views draw, and how they ask for things. Owns nothing that the main process knows, and lives as long
 * as the page.
 */
export interface Model {
	readonly bridge: BatonBridge;
	readonly clock: Clock;
	/** Null until the main process has answered for the first time. */
	readonly snapshot: ReadonlySignal<Snapshot | null>;
	/** Every word, in the language in force. Whoever draws one is drawn again when another language is chosen. */
	readonly words: Messages;
	readonly visible: ReadonlySignal<boolean>;
	/** Where the current item is now; moves on by itself while it plays and the popover is visible. */
	readonly positionMs: ReadonlySignal<number>;
	/** What plays, and what it is played from; null where there is none, or it has no URI. */
	readonly playingUri: ReadonlySignal<string | null>;
	readonly contextUri: ReadonlySignal<string | null>;
	readonly router: Router;
	readonly overlay: Overlay;
	readonly toaster: Toaster;
	/** The colour of the cover that is on screen, as CSS writes it. */
	readonly accent: Signal<string | null>;
	/** What was typed so far; survives a visit to Settings. Null while untouched. */
	readonly clientIdDraft: Signal<string | null>;
	/** Tells something for a few seconds; with `undo`, longer and with a button. */
	say(text: string, undo?: () => unknown): void;
	/** What went wrong, in words. */
	explain(problem: Problem): string;
	/** Waits for a call; one that the bridge rejects is told to the person and gives undefined. */
	attempt<T>(call: T | Promise<T>): Promise<T | undefined>;
	/** True when the player did it. A failure that is not on screen anyway is told. */
	perform(intent: Intent): Promise<boolean>;
}

/** Four steps a second move the progress bar by less than a pixel each. */
const TICK_MS = 250;

/**
 * @param firstMessages what `getMessages` answered
 * @param shown the last that was heard of the window, which is created hidden
 */
export function createModel(
	bridge: BatonBridge,
	clock: Clock,
	firstMessages: Messages,
	shown: Events['visibility'] = { visible: false },
): Model {
	const received = signal<{ snapshot: Snapshot; atMonotonicMs: number } | null>(null);
	const snapshot = computed(() => received.value?.snapshot ?? null);
	const playback = computed(() => snapshot.value?.state.playback);
	const playingUri = computed(() => {
		const item = playback.value?.kind === 'active' ? playback.value.item : null;
		return item && 'uri' in item ? item.uri : null;
	});
	const contextUri = computed(() => (playback.value?.kind === 'active' ? playback.value.contextUri : null));
	const isPlaying = computed(() => playback.value?.kind === 'active' && playback.value.isPlaying);
	const monotonicMs = signal(clock.monotonicMs());
	const visible = signal(shown.visible);
	const router = createRouter();
	if (shown.view) router.open({ view: shown.view });
	const overlay = createOverlay();
	const toaster = createToaster(clock);
	const { say } = toaster;

	const messages = signal(firstMessages);

	const positionMs = computed(() => {
		const anchor = received.value;
		const active = playback.value;
		if (!anchor || active?.kind !== 'active') return 0;
		// Both clocks are monotonic, but with origins of their own: only the distance carries over.
		return positionAt(active, anchor.snapshot.monotonicMs + monotonicMs.value - anchor.atMonotonicMs);
	});

	function receive(arrived: Snapshot): void {
		batch(() => {
			if (arrived.state.session.kind !== 'signedIn') router.forget();
			monotonicMs.value = clock.monotonicMs();
			received.value = { snapshot: arrived, atMonotonicMs: monotonicMs.value };
		});
	}

	effect(() => {
		if (!visible.value || !isPlaying.value) return;
		let cancel = (): void => {};
		const tick = (): void => {
			monotonicMs.value = clock.monotonicMs();
			cancel = clock.after(TICK_MS, tick);
		};
		tick();
		return () => cancel();
	});

	const explain = (problem: Problem): string =>
		describeProblem(messages.value, problem, (at) =>
			formatClockTime(at, clock.now(), messages.value.language),
		);

	async function attempt<T>(call: T | Promise<T>): Promise<T | undefined> {
		try {
			return await call;
		} catch (error) {
			console.error(error);
			say(messages.value.notification.failed);
			return undefined;
		}
	}

	async function perform(intent: Intent): Promise<boolean> {
		const outcome = await attempt(bridge.perform(intent));
		if (outcome === undefined) return false;
		if (outcome.ok) return true;
		// Only the player has a place for what went wrong.
		const isOnScreen =
			router.current.peek().route.view === 'player' &&
			snapshot.peek()?.state.problem?.kind === outcome.problem.kind;
		if (!isOnScreen) say(explain(outcome.problem));
		return false;
	}

	bridge.on('snapshot', receive);
	bridge.on('messages', (chosen) => {
		messages.value = chosen;
	});
	bridge.on('visibility', (event) => {
		batch(() => {
			visible.value = event.visible;
			if (event.view) router.open({ view: event.view });
			if (event.visible) return;
			// Back to the song while nobody looks, so that the next show paints it at once.
			overlay.close();
			router.reset();
		});
	});
	void attempt(bridge.getSnapshot()).then((first) => {
		// A pushed snapshot that overtook the answer is the newer one.
		if (first && !received.peek()) receive(first);
	});

	return {
		bridge,
		clock,
		snapshot,
		get words() {
			return messages.value;
		},
		visible,
		positionMs,
		playingUri,
		contextUri,
		router,
		overlay,
		toaster,
		accent: signal<string | null>(null),
		clientIdDraft: signal<string | null>(null),
		say,
		explain,
		attempt,
		perform,
	};
}

export const ModelContext = createContext<Model | null>(null);

export function useModel(): Model {
	const model = useContext(ModelContext);
	if (!model) throw new Error('No model above this component');
	return model;
}

export const useWords = (): Messages => useModel().words;

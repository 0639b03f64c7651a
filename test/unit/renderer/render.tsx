import { act, cleanup, render } from '@testing-library/preact';
import { afterEach } from 'vitest';
import type {
	BatonBridge,
	CallName,
	Calls,
	EventName,
	Events,
	Snapshot,
} from '../../../app/bridge/contract.ts';
import { en } from '../../../app/messages/en.ts';
import type { AppState } from '../../../app/state.ts';
import { App } from '../../../renderer/app.tsx';
import { followAppearance } from '../../../renderer/appearance.ts';
import { followKeyboard } from '../../../renderer/keyboard.ts';
import { createModel, type Model, ModelContext } from '../../../renderer/model.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { budgetOf, snapshotOf } from './fixtures.ts';

type Answers = { [Name in CallName]: () => Promise<Calls[Name]['result']> };

type Listeners = { [Name in EventName]: Set<(event: Events[Name]) => void> };

export interface FakeBridge {
	readonly bridge: BatonBridge;
	/** What was asked for, oldest first. */
	readonly calls: readonly { readonly name: CallName; readonly argument: unknown }[];
	/** The arguments of the calls of this name. */
	argumentsOf(name: CallName): unknown[];
	/** Other answers than the friendly ones. */
	readonly answers: Answers;
	emit<Name extends EventName>(name: Name, event: Events[Name]): void;
}

export function createFakeBridge(first: Snapshot): FakeBridge {
	const calls: { name: CallName; argument: unknown }[] = [];
	const listeners: Listeners = { snapshot: new Set(), messages: new Set(), visibility: new Set() };
	const nothing = async (): Promise<void> => {};
	const answers: Answers = {
		getSnapshot: async () => first,
		getMessages: async () => en,
		getBudget: async () => budgetOf(),
		perform: async () => ({ ok: true }),
		refresh: async () => ({ ok: true }),
		signIn: async () => ({ started: true }),
		cancelSignIn: nothing,
		signOut: nothing,
		changeSettings: nothing,
		bindHotkey: async () => ({ ok: true }),
		resetHotkeys: nothing,
		setRecording: nothing,
		dismissNotice: nothing,
		openLink: async () => ({ opened: true }),
		copyRedirectUri: nothing,
		setDemo: nothing,
		hidePopover: nothing,
		quit: nothing,
	};
	const call =
		<Name extends CallName>(name: Name) =>
		(...[argument]: unknown[]): Promise<Calls[Name]['result']> => {
			calls.push({ name, argument });
			return answers[name]();
		};
	const bridge: BatonBridge = {
		getSnapshot: call('getSnapshot'),
		getMessages: call('getMessages'),
		getBudget: call('getBudget'),
		perform: call('perform'),
		refresh: call('refresh'),
		signIn: call('signIn'),
		cancelSignIn: call('cancelSignIn'),
		signOut: call('signOut'),
		changeSettings: call('changeSettings'),
		bindHotkey: call('bindHotkey'),
		resetHotkeys: call('resetHotkeys'),
		setRecording: call('setRecording'),
		dismissNotice: call('dismissNotice'),
		openLink: call('openLink'),
		copyRedirectUri: call('copyRedirectUri'),
		setDemo: call('setDemo'),
		hidePopover: call('hidePopover'),
		quit: call('quit'),
		on(name, listener) {
			listeners[name].add(listener);
			return () => {
				listeners[name].delete(listener);
			};
		},
	};
	return {
		bridge,
		calls,
		answers,
		argumentsOf: (name) => calls.filter((asked) => asked.name === name).map((asked) => asked.argument),
		emit(name, event) {
			for (const listener of listeners[name]) listener(event);
		},
	};
}

export interface Popover extends FakeBridge {
	readonly model: Model;
	readonly clock: FakeClock;
	/** The main process says that the state is another one now. */
	push(state: AppState, change?: Partial<Snapshot>): void;
	advance(ms: number): void;
	/** Lets everything that was asked for be answered. */
	settle(): Promise<void>;
}

const stops: (() => void)[] = [];

afterEach(() => {
	cleanup();
	for (const stop of stops.splice(0)) stop();
});

/** The whole page, as `main.tsx` puts it together, on a bridge and a clock of the test's own. */
export async function openPopover(state: AppState, change: Partial<Snapshot> = {}): Promise<Popover> {
	const clock = createFakeClock();
	const fake = createFakeBridge(snapshotOf(state, change));
	const model = createModel(fake.bridge, clock, en, { visible: true });
	stops.push(followAppearance(model, document.documentElement), followKeyboard(model, window));
	render(
		<ModelContext.Provider value={model}>
			<App />
		</ModelContext.Provider>,
	);
	const popover: Popover = {
		...fake,
		model,
		clock,
		push(next, nextChange) {
			act(() => fake.emit('snapshot', snapshotOf(next, { monotonicMs: clock.monotonicMs(), ...nextChange })));
		},
		advance: (ms) => void act(() => clock.advance(ms)),
		settle: () => act(() => new Promise((resolve) => setImmediate(resolve))),
	};
	await popover.settle();
	return popover;
}

import { act, cleanup, render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
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
import { EntryContext } from '../../../renderer/entry.ts';
import { followKeyboard } from '../../../renderer/keyboard.ts';
import { createModel, type Model, ModelContext, useModel } from '../../../renderer/model.ts';
import { OverlayPlace } from '../../../renderer/parts/overlay-place.tsx';
import { ToastPlace } from '../../../renderer/parts/toast-place.tsx';
import { preloadViews } from '../../../renderer/screens.tsx';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { budgetOf, selfCheckOf, signedIn, snapshotOf } from './fixtures.ts';

type Answers = {
	[Name in CallName]: (argument: Calls[Name]['argument']) => Promise<Calls[Name]['result']>;
};

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
		unbindHotkey: nothing,
		exportHotkeys: async () => ({ saved: true }),
		importHotkeys: async () => ({ ok: true, keys: 12, notUsable: 0 }),
		askToPermitMediaKeys: nothing,
		getSelfCheck: async () => selfCheckOf(),
		copySelfCheck: nothing,
		resetHotkeys: async () => ({ json: '{}' }),
		setRecording: nothing,
		dismissNotice: nothing,
		openLink: async () => ({ opened: true }),
		getList: async () => ({ ok: true, value: { rows: [], offset: 0, pageSize: 50, total: 0 } }),
		getDetails: async () => ({ ok: false, problem: { kind: 'notFound' } }),
		getDevices: async () => ({ ok: true, value: [] }),
		getSaved: async ({ uris }) => ({ ok: true, value: uris.map(() => false) }),
		edit: async () => ({ ok: true }),
		copyRedirectUri: nothing,
		setDemo: nothing,
		uploadPlaylistCover: async () => ({ ok: true, cover: null }),
		holdPopover: nothing,
		hidePopover: nothing,
		quit: nothing,
	};
	const call =
		<Name extends CallName>(name: Name) =>
		(argument: Calls[Name]['argument']): Promise<Calls[Name]['result']> => {
			calls.push({ name, argument });
			return answers[name](argument);
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
		unbindHotkey: call('unbindHotkey'),
		exportHotkeys: call('exportHotkeys'),
		importHotkeys: call('importHotkeys'),
		askToPermitMediaKeys: call('askToPermitMediaKeys'),
		getSelfCheck: call('getSelfCheck'),
		copySelfCheck: call('copySelfCheck'),
		resetHotkeys: call('resetHotkeys'),
		setRecording: call('setRecording'),
		dismissNotice: call('dismissNotice'),
		openLink: call('openLink'),
		getList: call('getList'),
		getDetails: call('getDetails'),
		getDevices: call('getDevices'),
		getSaved: call('getSaved'),
		copyRedirectUri: call('copyRedirectUri'),
		setDemo: call('setDemo'),
		uploadPlaylistCover: call('uploadPlaylistCover'),
		holdPopover: call('holdPopover'),
		hidePopover: call('hidePopover'),
		quit: call('quit'),
		edit: call('edit'),
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

// As it is when somebody opens a view a moment after the start.
await preloadViews();

const stops: (() => void)[] = [];

afterEach(() => {
	cleanup();
	for (const stop of stops.splice(0)) stop();
});

/** The whole page, as `main.tsx` puts it together, on a bridge and a clock of the test's own. */
export const openPopover = (state: AppState, change: Partial<Snapshot> = {}): Promise<Popover> =>
	open(<App />, snapshotOf(state, change));

/** One part by itself, with what may lie over it. */
export function openPart(part: ComponentChildren, arrange?: (fake: FakeBridge) => void): Promise<Popover> {
	const Around = () => (
		<EntryContext.Provider value={useModel().router.current.value}>
			<main tabIndex={-1}>{part}</main>
			<OverlayPlace />
			<ToastPlace />
		</EntryContext.Provider>
	);
	return open(<Around />, snapshotOf(signedIn()), arrange);
}

async function open(
	page: ComponentChildren,
	first: Snapshot,
	arrange: (fake: FakeBridge) => void = () => {},
): Promise<Popover> {
	const clock = createFakeClock();
	const fake = createFakeBridge(first);
	arrange(fake);
	const model = createModel(fake.bridge, clock, en, { visible: true });
	stops.push(followAppearance(model, document.documentElement), followKeyboard(model, window));
	render(<ModelContext.Provider value={model}>{page}</ModelContext.Provider>);
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

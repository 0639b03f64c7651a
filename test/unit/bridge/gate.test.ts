import { describe, expect, it, vi } from 'vitest';
import type { CallName } from '../../../app/bridge/contract.ts';
import { createGate, type Handlers } from '../../../app/bridge/gate.ts';
import { keysOf } from '../../../app/keys-of.ts';

const trusted = { trusted: true };

const press = { key: 'F9', code: 'F9', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

function handlersThatRecord() {
	const called = vi.fn();
	const record = (name: CallName) => (argument?: unknown) => {
		called(name, argument);
		return new Promise<never>(() => {});
	};
	const handlers: Handlers = {
		getSnapshot: record('getSnapshot'),
		getMessages: record('getMessages'),
		getBudget: record('getBudget'),
		perform: record('perform'),
		refresh: record('refresh'),
		signIn: record('signIn'),
		cancelSignIn: record('cancelSignIn'),
		signOut: record('signOut'),
		changeSettings: record('changeSettings'),
		bindHotkey: record('bindHotkey'),
		resetHotkeys: record('resetHotkeys'),
		setRecording: record('setRecording'),
		dismissNotice: record('dismissNotice'),
		openLink: record('openLink'),
		copyRedirectUri: record('copyRedirectUri'),
		setDemo: record('setDemo'),
		hidePopover: record('hidePopover'),
		quit: record('quit'),
	};
	return { called, gate: createGate(handlers) };
}

const goodArguments: Record<CallName, readonly unknown[]> = {
	getSnapshot: [undefined],
	getMessages: [undefined],
	getBudget: [undefined],
	perform: [
		{ type: 'togglePlay' },
		{ type: 'seekTo', positionMs: 0 },
		{ type: 'seekBy', deltaMs: -15_000 },
		{ type: 'setVolume', volumePercent: 100 },
		{ type: 'changeVolume', deltaPercent: -5 },
		{ type: 'setShuffle', shuffle: true },
		{ type: 'setRepeat', repeat: 'track' },
		{ type: 'like' },
	],
	refresh: [undefined],
	signIn: [{ clientId: '' }, { clientId: 'anything up to 200 characters' }],
	cancelSignIn: [undefined],
	signOut: [undefined],
	changeSettings: [{}, { theme: 'dark' }, { volumeStepPercent: 10, notifications: false }],
	bindHotkey: [
		{ action: 'like', press },
		{ action: 'like', press: null },
	],
	resetHotkeys: [undefined],
	setRecording: [{ recording: true }],
	dismissNotice: [{ id: 'settingsReset' }],
	openLink: [{ url: 'https://open.spotify.com/' }],
	copyRedirectUri: [undefined],
	setDemo: [{ demo: true }],
	hidePopover: [undefined],
	quit: [undefined],
};

const nonsense: readonly unknown[] = [
	null,
	0,
	'',
	'x',
	['x'],
	() => {},
	{ extra: 1 },
	Number.NaN,
	Symbol('x'),
	10n,
];

const badArguments: Partial<Record<CallName, readonly unknown[]>> = {
	perform: [
		undefined,
		{},
		{ type: 'explode' },
		{ type: 'play', extra: true },
		{ type: 'seekTo' },
		{ type: 'seekTo', positionMs: -1 },
		{ type: 'seekTo', positionMs: 1.5 },
		{ type: 'seekTo', positionMs: '0' },
		{ type: 'seekTo', positionMs: Number.POSITIVE_INFINITY },
		{ type: 'seekTo', positionMs: 1e300 },
		{ type: 'setVolume', volumePercent: 101 },
		{ type: 'setVolume', volumePercent: Number.NaN },
		{ type: 'changeVolume', deltaPercent: 1000 },
		{ type: 'setShuffle', shuffle: 1 },
		{ type: 'setRepeat', repeat: 'forever' },
	],
	signIn: [undefined, {}, { clientId: 5 }, { clientId: 'x'.repeat(201) }, { clientId: '', secret: '' }],
	changeSettings: [
		undefined,
		{ theme: 'pink' },
		{ volumeStepPercent: 0 },
		{ volumeStepPercent: 26 },
		{ clientId: 'x' },
		{ hotkeys: {} },
		{ tokenStorage: 'ask' },
		{ notifications: 'yes' },
		{ language: 'fr' },
	],
	bindHotkey: [
		undefined,
		{ action: 'like' },
		{ action: 'nope', press },
		{ action: 'like', press: 'F9' },
		{ action: 'like', press: { ...press, key: 9 } },
		{ action: 'like', press: { ...press, key: 'x'.repeat(101) } },
		{ action: 'like', press: { ...press, repeat: true } },
	],
	setRecording: [undefined, {}, { recording: 'true' }],
	dismissNotice: [undefined, {}, { id: 'other' }],
	openLink: [undefined, {}, { url: 5 }, { url: `https://${'x'.repeat(2000)}` }],
	setDemo: [undefined, {}, { demo: null }],
};

describe.each(keysOf(goodArguments))('%s', (call) => {
	it('hands what fits to its handler, once', () => {
		for (const argument of goodArguments[call]) {
			const { called, gate } = handlersThatRecord();
			void gate[call](trusted, argument);
			expect(called.mock.calls).toEqual([[call, argument]]);
		}
	});

	it('refuses a sender that is not the popover, whatever it sends', async () => {
		const { called, gate } = handlersThatRecord();
		for (const argument of goodArguments[call]) {
			await expect(gate[call]({ trusted: false }, argument)).rejects.toMatchObject({ why: 'foreignSender' });
		}
		expect(called).not.toHaveBeenCalled();
	});

	it('refuses every argument that does not fit, and repeats nothing of it', async () => {
		const { called, gate } = handlersThatRecord();
		for (const argument of [...nonsense, ...(badArguments[call] ?? [{ unexpected: 'secret' }])]) {
			const refusal = await gate[call](trusted, argument).then(
				() => null,
				(error: unknown) => error,
			);
			expect(refusal).toMatchObject({ why: 'invalidArgument', message: `${call}: invalidArgument` });
		}
		expect(called).not.toHaveBeenCalled();
	});
});

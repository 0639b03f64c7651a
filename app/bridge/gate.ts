import * as v from 'valibot';
import { argumentSchemas } from './arguments.ts';
import type { CallName, Calls } from './contract.ts';

/** What answers each call of the page. */
export type Handlers = {
	readonly [Name in CallName]: (
		argument: Calls[Name]['argument'],
	) => Calls[Name]['result'] | Promise<Calls[Name]['result']>;
};

/** A call that was not let through. The message says why and nothing of what was sent. */
export class BridgeRefusal extends Error {
	override readonly name = 'BridgeRefusal';
	readonly why: 'foreignSender' | 'invalidArgument';

	constructor(call: CallName, why: BridgeRefusal['why']) {
		super(`${call}: ${why}`);
		this.why = why;
	}
}

/** Answers one call of the page, given who sent it and what, both unchecked. */
export type Entrance = (sender: { trusted: boolean }, argument: unknown) => Promise<unknown>;

/** Puts the check of sender and argument before every handler. */
export function createGate(handlers: Handlers): Readonly<Record<CallName, Entrance>> {
	const open = <Name extends CallName>(call: Name): Entrance => {
		const schema: v.GenericSchema<unknown, Calls[Name]['argument']> = argumentSchemas[call];
		const handler: Handlers[Name] = handlers[call];
		return async (sender, argument) => {
			if (!sender.trusted) throw new BridgeRefusal(call, 'foreignSender');
			const parsed = v.safeParse(schema, argument);
			if (!parsed.success) throw new BridgeRefusal(call, 'invalidArgument');
			return handler(parsed.output);
		};
	};
	return {
		getSnapshot: open('getSnapshot'),
		getMessages: open('getMessages'),
		getBudget: open('getBudget'),
		perform: open('perform'),
		refresh: open('refresh'),
		signIn: open('signIn'),
		cancelSignIn: open('cancelSignIn'),
		signOut: open('signOut'),
		changeSettings: open('changeSettings'),
		bindHotkey: open('bindHotkey'),
		unbindHotkey: open('unbindHotkey'),
		exportHotkeys: open('exportHotkeys'),
		importHotkeys: open('importHotkeys'),
		askToPermitMediaKeys: open('askToPermitMediaKeys'),
		getSelfCheck: open('getSelfCheck'),
		copySelfCheck: open('copySelfCheck'),
		resetHotkeys: open('resetHotkeys'),
		setRecording: open('setRecording'),
		dismissNotice: open('dismissNotice'),
		openLink: open('openLink'),
		getList: open('getList'),
		getDetails: open('getDetails'),
		getDevices: open('getDevices'),
		getSaved: open('getSaved'),
		edit: open('edit'),
		copyRedirectUri: open('copyRedirectUri'),
		setDemo: open('setDemo'),
		uploadPlaylistCover: open('uploadPlaylistCover'),
		holdPopover: open('holdPopover'),
		hidePopover: open('hidePopover'),
		quit: open('quit'),
	};
}

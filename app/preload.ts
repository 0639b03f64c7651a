import { contextBridge, ipcRenderer } from 'electron';
import {
	type Arguments,
	type BatonBridge,
	type CallName,
	type Calls,
	channel,
	type EventName,
	eventNames,
} from './bridge/contract.ts';

const call =
	<Name extends CallName>(name: Name) =>
	(...argument: Arguments<Name>): Promise<Calls[Name]['result']> =>
		ipcRenderer.invoke(channel(name), ...argument);

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
	edit: call('edit'),
	copyRedirectUri: call('copyRedirectUri'),
	setDemo: call('setDemo'),
	uploadPlaylistCover: call('uploadPlaylistCover'),
	holdPopover: call('holdPopover'),
	hidePopover: call('hidePopover'),
	quit: call('quit'),
	on(name, listener) {
		const known: readonly EventName[] = eventNames;
		if (!known.includes(name)) throw new TypeError('No such event');
		// The page gets the payload only: Electron's event would hand it the sender.
		const forward = (_event: unknown, payload: Parameters<typeof listener>[0]): void => listener(payload);
		ipcRenderer.on(channel(name), forward);
		return () => {
			ipcRenderer.removeListener(channel(name), forward);
		};
	},
};

contextBridge.exposeInMainWorld('baton', bridge);

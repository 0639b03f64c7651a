import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { protocol } from './protocol.ts';

/** The page's browser asks nobody and knows no session: what the app sets is taken and has no effect. */
const defaultSession = Object.assign(new EventEmitter(), {
	protocol,
	...({
		setPermissionRequestHandler() {},
		setPermissionCheckHandler() {},
		setDevicePermissionHandler() {},
		setSpellCheckerEnabled() {},
		clearCache: () => Promise.resolve(),
		clearStorageData: () => Promise.resolve(),
		closeAllConnections: () => Promise.resolve(),
	} satisfies Partial<Electron.Session>),
	webRequest: {
		onBeforeRequest() {},
		onBeforeSendHeaders() {},
		onHeadersReceived() {},
	} satisfies Partial<Record<keyof Electron.WebRequest, unknown>>,
});

export const session = { defaultSession, fromPartition: () => defaultSession };

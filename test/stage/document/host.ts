import { decode, encode } from '../desktop/encoding.ts';
import type { FromDocument, ToDocument } from '../desktop/state.ts';

type Listener = (event: object, ...values: unknown[]) => void;

const valuesOf = (values: unknown): unknown[] => (Array.isArray(values) ? values : []);

/**
 * Runs in the window's document before the app's preload, and gives it `require('electron')`. A document has no
 * network of its own: messages go by `postMessage` to the page around it, which passes them on.
 */
export function start(pageOrigin: string) {
	const listeners = new Map<string, Set<Listener>>();
	const calls = new Map<number, PromiseWithResolvers<unknown>>();
	let lastCall = 0;

	const tell = (message: FromDocument): void => window.parent.postMessage(message, pageOrigin);

	const receive = (message: ToDocument): void => {
		if (message.kind === 'event') {
			const values = valuesOf(decode(message.values));
			for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({}, ...values);
			return;
		}
		const call = calls.get(message.call);
		calls.delete(message.call);
		if (message.kind === 'result') call?.resolve(decode(message.value));
		else call?.reject(new Error(message.message));
	};

	window.addEventListener('message', (event: MessageEvent<ToDocument>) => {
		if (event.source === window.parent && event.origin === pageOrigin) receive(event.data);
	});

	const ipcRenderer = {
		send: (channel: string, ...values: unknown[]) => tell({ kind: 'send', channel, values: encode(values) }),
		invoke(channel: string, ...values: unknown[]): Promise<unknown> {
			const call = ++lastCall;
			const answer = Promise.withResolvers<unknown>();
			calls.set(call, answer);
			tell({ kind: 'invoke', call, channel, values: encode(values) });
			return answer.promise;
		},
		on(channel: string, listener: Listener) {
			listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
			return ipcRenderer;
		},
		once(channel: string, listener: Listener) {
			const once: Listener = (event, ...values) => {
				ipcRenderer.removeListener(channel, once);
				listener(event, ...values);
			};
			return ipcRenderer.on(channel, once);
		},
		removeListener(channel: string, listener: Listener) {
			listeners.get(channel)?.delete(listener);
			return ipcRenderer;
		},
		off: (channel: string, listener: Listener) => ipcRenderer.removeListener(channel, listener),
		removeAllListeners(channel: string) {
			listeners.delete(channel);
			return ipcRenderer;
		},
	};

	const contextBridge = {
		exposeInMainWorld(name: string, api: unknown): void {
			Object.defineProperty(window, name, { value: api, enumerable: true });
		},
	};

	/** In a frame both would leave the stage; Electron asks the app first. */
	window.open = (url = '') => {
		tell({ kind: 'open', url: new URL(url, location.href).href });
		return null;
	};
	document.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		if (!link?.href || event.defaultPrevented || link.getAttribute('href')?.startsWith('#')) return;
		event.preventDefault();
		tell({ kind: link.target === '_blank' ? 'open' : 'navigate', url: link.href });
	});

	return {
		require(name: string) {
			if (name === 'electron') return { contextBridge, ipcRenderer };
			throw new Error(`module not found: ${name}`);
		},
	};
}

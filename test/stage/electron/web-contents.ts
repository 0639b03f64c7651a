import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { desktop } from '../desktop/desktop.ts';
import { decode, type Encoded, encode } from '../desktop/encoding.ts';
import type { DocumentState, FromDocument, ToDocument } from '../desktop/state.ts';
import { app } from './app.ts';
import { createEvent } from './event.ts';
import { answer, receive, type Sender } from './ipc-main.ts';
import { session } from './session.ts';

type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

type Covered = Pick<
	Electron.WebContents,
	| 'id'
	| 'closeDevTools'
	| 'focus'
	| 'getTitle'
	| 'getURL'
	| 'isCrashed'
	| 'isDestroyed'
	| 'isDevToolsOpened'
	| 'isLoading'
	| 'loadURL'
	| 'openDevTools'
	| 'reload'
	| 'send'
	| 'setBackgroundThrottling'
	| 'setVisualZoomLevelLimits'
	| 'setWindowOpenHandler'
	| 'setZoomFactor'
	| 'setZoomLevel'
>;

/** The frame that calls come from. There is one for each window: the stage's documents frame nothing. */
export interface MainFrame {
	readonly url: string;
	readonly origin: string;
	readonly top: MainFrame;
	readonly parent: null;
	readonly frames: readonly MainFrame[];
	readonly processId: number;
	readonly routingId: number;
	isDestroyed(): boolean;
	send(channel: string, ...values: unknown[]): void;
}

const originOf = (url: string): string => {
	const { protocol, host } = new URL(url);
	return `${protocol}//${host}`;
};

const open = new Map<number, WebContents>();

/** The document of one window: what it loads, and the messages between it and the app. */
export class WebContents extends EventEmitter implements Covered {
	readonly id: number;
	readonly session = session.defaultSession;
	readonly preload: string | null;
	readonly mainFrame: MainFrame;
	#publish: () => void;
	#url = '';
	#serial = 0;
	#loaded = false;
	#loading: PromiseWithResolvers<void> | null = null;
	#destroyed = false;
	#openHandler: WindowOpenHandler = () => ({ action: 'deny' });

	constructor(id: number, preload: string | null, publish: () => void) {
		super();
		this.id = id;
		this.preload = preload;
		this.#publish = publish;
		this.mainFrame = this.#createMainFrame();
		open.set(id, this);
		app.emit('web-contents-created', createEvent(), this);
	}

	#createMainFrame(): MainFrame {
		const contents = this;
		return {
			get url() {
				return contents.getURL();
			},
			get origin() {
				return contents.#url === '' ? 'null' : originOf(contents.#url);
			},
			get top() {
				return contents.mainFrame;
			},
			parent: null,
			frames: [],
			processId: 1,
			routingId: this.id,
			isDestroyed: () => contents.#destroyed,
			send: (channel, ...values) => contents.send(channel, ...values),
		};
	}

	describe(): DocumentState | null {
		if (this.#url === '') return null;
		const { pathname, search, hash } = new URL(this.#url);
		return { serial: this.#serial, path: pathname + search + hash };
	}

	/** Settles when a page shows the stage and its frame has loaded the document. */
	loadURL(url: string, _options?: Electron.LoadURLOptions): Promise<void> {
		this.#url = new URL(url).href;
		this.#serial++;
		this.#loaded = false;
		this.#loading = Promise.withResolvers<void>();
		this.emit('did-start-loading');
		this.#publish();
		return this.#loading.promise;
	}

	reload(): void {
		if (this.#url !== '') void this.loadURL(this.#url);
	}

	send(channel: string, ...values: unknown[]): void {
		if (!this.#loaded) return;
		this.#tell({ kind: 'event', channel, values: encode(values) });
	}

	setWindowOpenHandler(handler: WindowOpenHandler): void {
		this.#openHandler = handler;
	}

	getURL = (): string => this.#url;
	getTitle = (): string => '';
	isCrashed = (): boolean => false;
	isDestroyed = (): boolean => this.#destroyed;
	isDevToolsOpened = (): boolean => false;
	isLoading = (): boolean => this.#url !== '' && !this.#loaded;
	focus(): void {}
	openDevTools(): void {}
	closeDevTools(): void {}
	setBackgroundThrottling(_allowed: boolean): void {}
	setVisualZoomLevelLimits = (): Promise<void> => Promise.resolve();
	setZoomFactor(_factor: number): void {}
	setZoomLevel(_level: number): void {}

	documentLoaded(serial: number): void {
		if (serial !== this.#serial) return;
		this.#loaded = true;
		this.emit('dom-ready', createEvent());
		this.emit('did-finish-load');
		this.#loading?.resolve();
	}

	documentSent(message: FromDocument): void {
		if (message.kind === 'send') receive(this.#sender(), message.channel, valuesOf(message.values));
		if (message.kind === 'invoke') void this.#invoke(message.call, message.channel, message.values);
		if (message.kind === 'open') this.#openWindow(message.url);
		if (message.kind === 'navigate') {
			const details = Object.assign(createEvent(), { url: message.url, isMainFrame: true });
			this.emit('will-navigate', details, message.url);
			if (!details.defaultPrevented)
				console.warn('The stage does not navigate: a window would have left its page.');
		}
	}

	destroyed(): void {
		this.#destroyed = true;
		open.delete(this.id);
		this.emit('destroyed');
	}

	async #invoke(call: number, channel: string, values: Encoded): Promise<void> {
		try {
			const value = await answer(this.#sender(), channel, valuesOf(values));
			this.#tell({ kind: 'result', call, value: encode(value) });
		} catch (error) {
			this.#tell({ kind: 'failure', call, message: `Error invoking remote method '${channel}': ${error}` });
		}
	}

	#openWindow(url: string): void {
		const details = { url, frameName: '', features: '', disposition: 'foreground-tab' } as const;
		const { action } = this.#openHandler({ ...details, referrer: { url: this.#url, policy: 'no-referrer' } });
		if (action === 'allow') console.warn('The stage opens no second window: one was allowed.');
	}

	#sender(): Sender {
		return { contents: this, frame: this.mainFrame };
	}

	#tell(message: ToDocument): void {
		desktop.push({ kind: 'document', windowId: this.id, message });
	}
}

function valuesOf(values: Encoded): unknown[] {
	const decoded = decode(values);
	return Array.isArray(decoded) ? decoded : [];
}

/** The document that the window origin serves: the one loaded last. */
export function servedContents(): WebContents | null {
	return [...open.values()].filter((contents) => contents.getURL() !== '').at(-1) ?? null;
}

desktop.onCommand((command) => {
	if (command.type === 'documentLoad') open.get(command.windowId)?.documentLoaded(command.serial);
	if (command.type === 'document') open.get(command.windowId)?.documentSent(command.message);
});

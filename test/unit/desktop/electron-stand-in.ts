import { EventEmitter } from 'node:events';
import type { JumpListCategory, ThumbarButton } from 'electron';

/** What `app/desktop/` uses of Electron, as far as its unit tests go. Each object records what was done to it. */

class App extends EventEmitter {
	readonly name = 'Baton';
	readonly isPackaged = false;
	readonly commandLine = { getSwitchValue: () => 'x11' };
	getPath = (name: string): string => `/home/robin/${name}`;
	hide(): void {}
	isFirstInstance = true;
	requestSingleInstanceLock = (): boolean => this.isFirstInstance;
	quits = 0;
	quit(): void {
		this.quits += 1;
	}
	getAppPath = (): string => '/source';
	readonly jumpLists: JumpListCategory[][] = [];
	setJumpList(categories: JumpListCategory[]): string {
		this.jumpLists.push(categories);
		return 'ok';
	}
}

class Screen extends EventEmitter {
	readonly main = {
		id: 1,
		bounds: { x: 0, y: 0, width: 1920, height: 1080 },
		workArea: { x: 0, y: 0, width: 1920, height: 1040 },
	};
	getPrimaryDisplay = () => this.main;
	getAllDisplays = () => [this.main];
	getCursorScreenPoint = () => ({ x: 1500, y: 1060 });
}

class PowerMonitor extends EventEmitter {}

export const app = new App();
export const screen = new Screen();
export const powerMonitor = new PowerMonitor();

export const network = { online: true };
export const net = { isOnline: () => network.online };

class WebContents extends EventEmitter {
	readonly sent: unknown[] = [];
	send(channel: string, payload: unknown): void {
		this.sent.push([channel, payload]);
	}
}

export class BrowserWindow extends EventEmitter {
	static readonly all: BrowserWindow[] = [];
	readonly webContents = new WebContents();
	visible = false;
	destroyed = false;
	focusCalls = 0;
	bounds: unknown = null;
	/** Settle the loading of the page. */
	loaded = (): void => {};
	failed = (_reason: Error): void => {};

	readonly options: { webPreferences: Record<string, unknown> };

	constructor(options: { webPreferences: Record<string, unknown> }) {
		super();
		this.options = options;
		BrowserWindow.all.push(this);
	}
	loadURL(_url: string): Promise<void> {
		return new Promise((resolve, reject) => {
			this.loaded = () => {
				this.emit('ready-to-show');
				resolve();
			};
			this.failed = reject;
		});
	}
	setAlwaysOnTop(): void {}
	isDestroyed = (): boolean => this.destroyed;
	takesThumbarButtons = true;
	readonly thumbarButtons: ThumbarButton[][] = [];
	setThumbarButtons(buttons: ThumbarButton[]): boolean {
		this.thumbarButtons.push(buttons);
		return this.takesThumbarButtons;
	}
	setVisibleOnAllWorkspaces(): void {}
	setBounds(bounds: unknown): void {
		this.bounds = bounds;
	}
	show(): void {
		this.visible = true;
	}
	focus(): void {
		this.focusCalls += 1;
	}
	hide(): void {
		this.visible = false;
	}
	minimized = false;
	isMinimized = (): boolean => this.minimized;
	minimize(): void {
		this.minimized = true;
		this.emit('minimize');
	}
	restore(): void {
		this.minimized = false;
		this.emit('restore');
	}
	destroy(): void {
		this.destroyed = true;
		this.visible = false;
		this.emit('closed');
	}
}

export interface TemplateItem {
	label?: string;
	submenu?: TemplateItem[];
	click?: () => void;
}

export const Menu = {
	buildFromTemplate: (template: TemplateItem[]) => ({ template }),
};

export class Tray extends EventEmitter {
	static readonly all: Tray[] = [];
	readonly images: string[];
	readonly toolTips: string[] = [];
	readonly menus: { template: TemplateItem[] }[] = [];
	readonly titles: string[] = [];
	destroyed = false;

	constructor(image: string) {
		super();
		this.images = [image];
		Tray.all.push(this);
	}
	setImage(image: string): void {
		this.images.push(image);
	}
	setToolTip(text: string): void {
		this.toolTips.push(text);
	}
	setContextMenu(menu: { template: TemplateItem[] }): void {
		this.menus.push(menu);
	}
	popUpContextMenu(menu: { template: TemplateItem[] }): void {
		this.menus.push(menu);
	}
	ignoresDoubleClicks = false;
	setIgnoreDoubleClickEvents(ignore: boolean): void {
		this.ignoresDoubleClicks = ignore;
	}
	setTitle(title: string): void {
		this.titles.push(title);
	}
	isDestroyed = (): boolean => this.destroyed;
	getBounds = () => ({ x: 0, y: 0, width: 0, height: 0 });
	destroy(): void {
		this.destroyed = true;
	}
}

interface NotificationOptions {
	title: string;
	body: string;
	silent: boolean;
	icon?: unknown;
	actions?: { type: string; text: string }[];
}

export class Notification extends EventEmitter {
	static readonly log: string[] = [];
	static supported = true;
	/** As on macOS for an app that is not signed. */
	static refused = false;
	static readonly all: Notification[] = [];
	static isSupported = (): boolean => Notification.supported;

	readonly options: NotificationOptions;

	constructor(options: NotificationOptions) {
		super();
		this.options = options;
		Notification.all.push(this);
	}
	show(): void {
		Notification.log.push(`show ${this.options.title}`);
		if (!Notification.refused) this.emit('show', {});
		else this.emit('failed', {}, 'not signed');
	}
	close(): void {
		Notification.log.push(`close ${this.options.title}`);
	}
}

export const nativeImage = {
	createFromBuffer: (bytes: Buffer) => ({ bytes }),
	createFromPath: (path: string) => ({ path }),
};

export const keyring = { backend: 'gnome_libsecret', available: true };
export const safeStorage = {
	getSelectedStorageBackend: () => keyring.backend,
	isAsyncEncryptionAvailable: async () => keyring.available,
	encryptStringAsync: async (text: string) => Buffer.from(text).reverse(),
	decryptStringAsync: async (sealed: Buffer) => ({
		result: Buffer.from(sealed).reverse().toString(),
		shouldReEncrypt: true,
	}),
};

export const savePlace: { canceled: boolean; filePath: string } = { canceled: true, filePath: '' };
export const dialog = {
	asked: [] as unknown[],
	async showSaveDialog(options: unknown) {
		this.asked.push(options);
		return savePlace;
	},
};

/** Refuses while suspended, as Electron does. */
export const globalShortcut = {
	own: new Map<string, () => void>(),
	suspended: false,
	register(accelerator: string, run: () => void): boolean {
		if (this.suspended || this.own.has(accelerator)) return false;
		this.own.set(accelerator, run);
		return true;
	},
	unregister(accelerator: string): void {
		if (!this.suspended) this.own.delete(accelerator);
	},
	unregisterAll(): void {
		if (!this.suspended) this.own.clear();
	},
	setSuspended(suspended: boolean): void {
		this.suspended = suspended;
	},
};

export const accessibility = { trusted: false, prompts: 0 };
export const systemPreferences = {
	isTrustedAccessibilityClient(prompt: boolean): boolean {
		if (prompt) accessibility.prompts += 1;
		return accessibility.trusted;
	},
};

import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { desktop } from '../desktop/desktop.ts';
import type { WindowState } from '../desktop/state.ts';
import { createEvent } from './event.ts';
import { workArea } from './screen.ts';
import { WebContents } from './web-contents.ts';
import { type OpenWindow, windows } from './windows.ts';

const instances = new Map<number, BrowserWindow>();

/** Electron's own default size: https://www.electronjs.org/docs/latest/api/browser-window */
const defaultSize = { width: 800, height: 600 };

const centred = ({ width, height }: Electron.Size): Electron.Point => ({
	x: workArea.x + Math.round((workArea.width - width) / 2),
	y: workArea.y + Math.round((workArea.height - height) / 2),
});

type Covered = Pick<
	Electron.BrowserWindow,
	| 'id'
	| 'blur'
	| 'center'
	| 'close'
	| 'destroy'
	| 'focus'
	| 'getBounds'
	| 'getContentBounds'
	| 'getPosition'
	| 'getSize'
	| 'getTitle'
	| 'hide'
	| 'isAlwaysOnTop'
	| 'isDestroyed'
	| 'isFocused'
	| 'isMinimized'
	| 'isVisible'
	| 'loadURL'
	| 'minimize'
	| 'moveTop'
	| 'removeMenu'
	| 'restore'
	| 'setAlwaysOnTop'
	| 'setBackgroundColor'
	| 'setBounds'
	| 'setContentSize'
	| 'setHiddenInMissionControl'
	| 'setMenu'
	| 'setMenuBarVisibility'
	| 'setPosition'
	| 'setSize'
	| 'setSkipTaskbar'
	| 'setThumbarButtons'
	| 'setTitle'
	| 'setVisibleOnAllWorkspaces'
	| 'show'
	| 'showInactive'
>;

/** A window whose document runs in a frame of the stage's page. */
export class BrowserWindow extends EventEmitter implements Covered, OpenWindow {
	readonly id = windows.nextId();
	readonly webContents: WebContents;
	#bounds: Electron.Rectangle;
	#title: string;
	#visible = false;
	#focused = false;
	#minimized = false;
	#destroyed = false;
	#alwaysOnTop: boolean;

	constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
		super();
		const size = { width: options.width ?? defaultSize.width, height: options.height ?? defaultSize.height };
		const { x, y } = centred(size);
		this.#bounds = { x: options.x ?? x, y: options.y ?? y, ...size };
		this.#title = options.title ?? '';
		this.#alwaysOnTop = options.alwaysOnTop ?? false;
		this.webContents = new WebContents(this.id, options.webPreferences?.preload ?? null, () =>
			this.#publish(),
		);
		this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
		windows.add(this);
		instances.set(this.id, this);
		this.#publish();
		if (options.show ?? true) this.show();
	}

	static getAllWindows(): BrowserWindow[] {
		return [...instances.values()];
	}

	static getFocusedWindow(): BrowserWindow | null {
		return BrowserWindow.getAllWindows().find((window) => window.isFocused()) ?? null;
	}

	static fromId(id: number): BrowserWindow | null {
		return instances.get(id) ?? null;
	}

	static fromWebContents(webContents: WebContents): BrowserWindow | null {
		return BrowserWindow.fromId(webContents.id);
	}

	describe(): WindowState {
		return {
			id: this.id,
			title: this.#title,
			bounds: this.#bounds,
			visible: this.#visible && !this.#minimized,
			focused: this.#focused,
			document: this.webContents.describe(),
		};
	}

	show(): void {
		this.showInactive();
		this.focus();
	}

	showInactive(): void {
		if (this.#visible) return;
		this.#visible = true;
		this.#publish();
		this.emit('show');
	}

	hide(): void {
		if (!this.#visible) return;
		this.#visible = false;
		this.#publish();
		this.emit('hide');
		this.blur();
	}

	minimize(): void {
		if (!this.#visible || this.#minimized) return;
		this.#minimized = true;
		this.#publish();
		this.emit('minimize');
		this.blur();
	}

	restore(): void {
		if (!this.#minimized) return;
		this.#minimized = false;
		this.#publish();
		this.emit('restore');
	}

	focus(): void {
		if (!this.#visible || this.#minimized || this.#focused) return;
		for (const other of windows.all()) if (other !== this) other.blur();
		this.#focused = true;
		this.#publish();
		this.emit('focus');
	}

	blur(): void {
		if (!this.#focused) return;
		this.#focused = false;
		this.#publish();
		this.emit('blur');
	}

	close(): boolean {
		const event = createEvent();
		this.emit('close', event);
		if (event.defaultPrevented) return false;
		this.destroy();
		return true;
	}

	destroy(): void {
		if (this.#destroyed) return;
		this.#destroyed = true;
		this.#visible = false;
		this.webContents.destroyed();
		instances.delete(this.id);
		windows.remove(this);
		this.#publish();
		this.emit('closed');
	}

	loadURL(url: string, _options?: Electron.LoadURLOptions): Promise<void> {
		return this.webContents.loadURL(url);
	}

	setBounds(bounds: Partial<Electron.Rectangle>): void {
		const moved = { ...this.#bounds, ...bounds };
		const before = this.#bounds;
		this.#bounds = moved;
		this.#publish();
		if (moved.x !== before.x || moved.y !== before.y) this.emit('move');
		if (moved.width !== before.width || moved.height !== before.height) this.emit('resize');
	}

	setPosition(x: number, y: number): void {
		this.setBounds({ x, y });
	}

	setSize(width: number, height: number): void {
		this.setBounds({ width, height });
	}

	setContentSize(width: number, height: number): void {
		this.setBounds({ width, height });
	}

	center(): void {
		this.setBounds(centred(this.#bounds));
	}

	setTitle(title: string): void {
		this.#title = title;
		this.#publish();
	}

	setAlwaysOnTop(alwaysOnTop: boolean): void {
		this.#alwaysOnTop = alwaysOnTop;
	}

	getBounds = (): Electron.Rectangle => this.#bounds;
	getContentBounds = (): Electron.Rectangle => this.#bounds;
	getPosition = (): number[] => [this.#bounds.x, this.#bounds.y];
	getSize = (): number[] => [this.#bounds.width, this.#bounds.height];
	getTitle = (): string => this.#title;
	isAlwaysOnTop = (): boolean => this.#alwaysOnTop;
	isDestroyed = (): boolean => this.#destroyed;
	isFocused = (): boolean => this.#focused;
	isMinimized = (): boolean => this.#minimized;
	isVisible = (): boolean => this.#visible;
	moveTop(): void {}
	removeMenu(): void {}
	setBackgroundColor(_color: string): void {}
	setHiddenInMissionControl(_hidden: boolean): void {}
	setMenu(_menu: unknown): void {}
	setMenuBarVisibility(_visible: boolean): void {}
	setSkipTaskbar(_skip: boolean): void {}
	setThumbarButtons = (_buttons: Electron.ThumbarButton[]): boolean => true;
	setVisibleOnAllWorkspaces(_visible: boolean): void {}

	#publish(): void {
		desktop.change({ windows: windows.all().map((window) => window.describe()) });
	}
}

desktop.onCommand((command) => {
	if (command.type === 'blur') for (const window of windows.all()) window.blur();
	if (command.type === 'windowFocus') windows.byId(command.windowId)?.focus();
	if (command.type === 'windowClose') windows.byId(command.windowId)?.close();
});

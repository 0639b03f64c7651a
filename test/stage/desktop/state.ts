import type { Rectangle } from 'electron';
import type { Encoded } from './encoding.ts';

/** Everything that the page draws. Replaced as a whole, pushed on each change. */
export interface DesktopState {
	/** Differs for each run of the app, so that the page knows a relaunch when it sees one. */
	readonly run: string;
	readonly appName: string;
	/** Where windows are served, apart from the desktop's own origin. */
	readonly windowOrigin: string;
	readonly trays: readonly TrayState[];
	/** The open menu. */
	readonly menu: MenuState | null;
	readonly windows: readonly WindowState[];
	readonly notifications: readonly NotificationState[];
	readonly keyboard: KeyboardState;
	/** What the app opened in the browser, oldest first. */
	readonly links: readonly string[];
	readonly clipboard: string;
	readonly online: boolean;
	readonly themeSource: 'system' | 'light' | 'dark';
}

export interface TrayState {
	readonly id: number;
	/** A data URL; empty for an empty image. */
	readonly image: string;
	/** Template images are drawn in the panel's own colour. */
	readonly template: boolean;
	readonly toolTip: string;
	readonly bounds: Rectangle;
}

export interface MenuState {
	readonly id: number;
	readonly x: number;
	readonly y: number;
	readonly items: readonly MenuItemState[];
}

export interface MenuItemState {
	readonly commandId: number;
	readonly type: 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio';
	readonly label: string;
	readonly accelerator: string | null;
	readonly enabled: boolean;
	readonly checked: boolean;
	readonly items: readonly MenuItemState[];
}

export interface WindowState {
	readonly id: number;
	readonly title: string;
	readonly bounds: Rectangle;
	readonly visible: boolean;
	readonly focused: boolean;
	readonly document: DocumentState | null;
}

export interface DocumentState {
	/** Counts what the window has loaded. */
	readonly serial: number;
	/** Path, query and fragment below the window origin. */
	readonly path: string;
}

export interface NotificationState {
	readonly id: number;
	readonly title: string;
	readonly body: string;
	/** A data URL, or empty. */
	readonly icon: string;
	readonly silent: boolean;
	/** The labels of its buttons. */
	readonly actions: readonly string[];
}

export interface KeyboardState {
	/** Global shortcuts of the app. */
	readonly registered: readonly string[];
	readonly suspended: boolean;
	/** Keys that another program has. */
	readonly taken: readonly string[];
}

/** From a window's document to the app. */
export type FromDocument =
	| { readonly kind: 'send'; readonly channel: string; readonly values: Encoded }
	| { readonly kind: 'invoke'; readonly call: number; readonly channel: string; readonly values: Encoded }
	| { readonly kind: 'open'; readonly url: string }
	| { readonly kind: 'navigate'; readonly url: string };

/** From the app to a window's document. */
export type ToDocument =
	| { readonly kind: 'event'; readonly channel: string; readonly values: Encoded }
	| { readonly kind: 'result'; readonly call: number; readonly value: Encoded }
	| { readonly kind: 'failure'; readonly call: number; readonly message: string };

/** What the server pushes to the page. */
export type Push =
	| { readonly kind: 'state'; readonly state: DesktopState }
	| { readonly kind: 'document'; readonly windowId: number; readonly message: ToDocument }
	/** Another page took this one's place, or the app ended. */
	| { readonly kind: 'end'; readonly why: 'displaced' | 'quit' | 'relaunch' };

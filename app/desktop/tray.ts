import { join } from 'node:path';
import { Menu, type MenuItemConstructorOptions, Tray } from 'electron';
import type { Clock } from '../clock.ts';
import type { KnownDevices } from '../devices/known-devices.ts';
import type { Messages } from '../messages/en.ts';
import { clockTime } from '../messages/language.ts';
import type { AppState } from '../state.ts';
import type { Readable } from '../store.ts';
import { createDeviceLook } from './device-look.ts';
import type { Rectangle } from './placement.ts';
import { trayIcon, trayIconFile } from './tray-icon.ts';
import { trayMenu } from './tray-menu.ts';
import type { MenuChoice, MenuEntry, TrayChoice } from './tray-menu-entry.ts';
import { isConnected, titleBesideIcon, tooltip } from './tray-text.ts';

export interface TrayOptions {
	readonly platform: NodeJS.Platform;
	/** Of the icons that `trayIconFile` names, absolute. */
	readonly iconsFolder: string;
	readonly clock: Clock;
	readonly state: Readable<AppState>;
	readonly devices: Readable<KnownDevices>;
	readonly messages: Readable<Messages>;
	/** Reads the devices, for one request. What comes of it shows in `devices`; never rejects. */
	readonly lookForDevices: () => Promise<unknown>;
	/** The pointer has come to the icon, which it may click next. */
	readonly onApproach: () => void;
	/** The icon was clicked. The bounds may be wrong or missing, see `placePopover`. */
	readonly onClick: (bounds: Rectangle) => void;
	/** An entry of the menu was chosen, or the icon was clicked in a way that stands for one. */
	readonly onChoose: (choice: TrayChoice) => void;
}

export interface TrayFace {
	/** Where the icon is, as far as the desktop tells. */
	bounds(): Rectangle;
	/** While the popover is open the icon keeps its width, or the popover would no longer be at it. */
	setPopoverOpen(open: boolean): void;
	dispose(): void;
}

/** Held from here, since an icon disappears when its object is collected. https://github.com/electron/electron/issues/7095 */
const trays = new Set<Tray>();

/** The icon in the tray: shows the state, opens the popover and the menu. */
export function createTray(options: TrayOptions): TrayFace {
	const { platform, iconsFolder, clock, state, devices, messages: words, onChoose } = options;
	const iconPath = (now: AppState): string => join(iconsFolder, trayIconFile(trayIcon(now), platform));

	let shownIcon = iconPath(state.get());
	let shownTooltip = '';
	let shownTitle = '';
	let shownMenu = '';
	let popoverOpen = false;
	let opening = false;
	const tray = new Tray(shownIcon);
	trays.add(tray);
	const look = createDeviceLook({ clock, devices, read: options.lookForDevices });

	function menuEntries(): readonly MenuEntry[] {
		const messages = words.get();
		return trayMenu(state.get(), devices.get(), messages, clockTime(messages.language));
	}

	function openMenu(): void {
		if (!tray.isDestroyed()) tray.popUpContextMenu(menuOf(menuEntries()));
	}

	async function openMenuWithDevices(): Promise<void> {
		if (opening) return;
		opening = true;
		if (isConnected(state.get())) await look.ifLongAgo();
		opening = false;
		openMenu();
	}

	function menuOf(entries: readonly MenuEntry[]): Menu {
		return Menu.buildFromTemplate(entries.map((entry) => templateOf(entry, choose)));
	}

	function choose(choice: MenuChoice): void {
		if (choice.kind === 'lookForDevices') {
			// Linux has no way to open a menu: there it is up to date when it is opened next.
			void look.anew().then(platform === 'linux' ? undefined : openMenu);
			return;
		}
		onChoose(choice);
		if (choice.kind !== 'intent') return;
		// The desktop has moved the tick by itself. What was asked for may have been refused, so the state has the last word.
		shownMenu = '';
		renderMenu();
	}

	/**
	 * Linux sends no right click, and a changed item shows only once the menu is set again; setting it closes a menu
	 * that is open, hence only for a real change. Whether it is open, nobody is told there. Elsewhere the menu is made
	 * when it opens. https://www.electronjs.org/docs/latest/api/tray
	 */
	function renderMenu(): void {
		if (platform !== 'linux') return;
		const entries = menuEntries();
		const menu = JSON.stringify(entries);
		if (menu !== shownMenu) tray.setContextMenu(menuOf(entries));
		shownMenu = menu;
	}

	function renderTitle(): void {
		if (platform !== 'darwin' || popoverOpen) return;
		const title = titleBesideIcon(state.get(), words.get());
		if (title !== shownTitle) tray.setTitle(title);
		shownTitle = title;
	}

	function render(): void {
		const now = state.get();
		const icon = iconPath(now);
		if (icon !== shownIcon) tray.setImage(icon);
		shownIcon = icon;

		const messages = words.get();
		const text = tooltip(now, messages, clockTime(messages.language), platform);
		if (text !== shownTooltip) tray.setToolTip(text);
		shownTooltip = text;

		renderTitle();
		renderMenu();
	}

	// Linux does not tell.
	tray.on('mouse-enter', options.onApproach);
	tray.on('click', (_event, bounds) => options.onClick(bounds));
	// Windows alone tells of it. macOS has no such event, and Linux takes a middle click for the left one, as GNOME
	// opens the menu with that. https://github.com/electron/electron/pull/39926
	tray.on('middle-click', () => onChoose({ kind: 'intent', intent: { type: 'togglePlay' } }));
	if (platform !== 'linux') {
		// With a context menu set, macOS would open that on a left click and send no click.
		tray.on('right-click', () => void openMenuWithDevices());
	}
	// Otherwise the second of two quick clicks is lost, and the popover stays open.
	if (platform === 'darwin') tray.setIgnoreDoubleClickEvents(true);
	render();
	const unsubscribe = [state.subscribe(render), words.subscribe(render), devices.subscribe(renderMenu)];

	return {
		bounds: () => tray.getBounds(),
		setPopoverOpen(open) {
			popoverOpen = open;
			renderTitle();
		},
		dispose() {
			for (const cancel of unsubscribe) cancel();
			trays.delete(tray);
			tray.destroy();
		},
	};
}

function templateOf(entry: MenuEntry, onChoose: (choice: MenuChoice) => void): MenuItemConstructorOptions {
	switch (entry.kind) {
		case 'separator':
			return { type: 'separator' };
		case 'line':
			return { label: literal(entry.label), enabled: false };
		case 'submenu':
			return {
				label: literal(entry.label),
				submenu: entry.entries.map((each) => templateOf(each, onChoose)),
			};
		case 'action':
			return {
				label: literal(entry.label),
				enabled: entry.enabled,
				...(entry.mark && { type: entry.mark.as, checked: entry.mark.checked }),
				click: () => onChoose(entry.choice),
			};
	}
}

/** A lone ampersand marks an access key and is not shown. https://github.com/electron/electron/issues/9584 */
function literal(label: string): string {
	return label.replaceAll('&', '&&');
}

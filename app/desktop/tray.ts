import { join } from 'node:path';
import { Menu, type MenuItemConstructorOptions, Tray } from 'electron';
import type { Messages } from '../messages/en.ts';
import { clockTime } from '../messages/language.ts';
import type { AppState } from '../state.ts';
import type { Readable } from '../store.ts';
import type { Rectangle } from './placement.ts';
import { trayIcon, trayIconFile } from './tray-icon.ts';
import { type MenuEntry, type TrayChoice, trayMenu } from './tray-menu.ts';
import { tooltip } from './tray-text.ts';

export interface TrayOptions {
	/** Of the icons that `trayIconFile` names, absolute. */
	readonly iconsFolder: string;
	readonly state: Readable<AppState>;
	readonly messages: Readable<Messages>;
	/** The icon was clicked. The bounds may be wrong or missing, see `placePopover`. */
	readonly onClick: (bounds: Rectangle) => void;
	/** An entry of the menu was chosen. */
	readonly onChoose: (choice: TrayChoice) => void;
}

export interface TrayFace {
	/** Where the icon is, as far as the desktop tells. */
	bounds(): Rectangle;
	dispose(): void;
}

/** Held from here, since an icon disappears when its object is collected. https://github.com/electron/electron/issues/7095 */
const trays = new Set<Tray>();

/** The icon in the tray: shows the state, opens the popover and the menu. */
export function createTray({
	iconsFolder,
	state,
	messages: words,
	onClick,
	onChoose,
}: TrayOptions): TrayFace {
	const { platform } = process;
	const iconPath = (now: AppState): string => join(iconsFolder, trayIconFile(trayIcon(now), platform));

	let shownIcon = iconPath(state.get());
	let shownTooltip = '';
	let shownMenu = '';
	const tray = new Tray(shownIcon);
	trays.add(tray);

	function describe(now: AppState) {
		const messages = words.get();
		const formatTime = clockTime(messages.language);
		return {
			tooltip: tooltip(now, messages, formatTime, platform),
			menu: trayMenu(now, messages, formatTime),
		};
	}

	function menuOf(entries: readonly MenuEntry[]): Menu {
		return Menu.buildFromTemplate(entries.map((entry) => templateOf(entry, choose)));
	}

	function choose(choice: TrayChoice): void {
		onChoose(choice);
		if (choice.kind !== 'intent') return;
		// The desktop has moved the tick by itself. What was asked for may have been refused, so the state has the last word.
		shownMenu = '';
		render(state.get());
	}

	function render(now: AppState): void {
		const icon = iconPath(now);
		if (icon !== shownIcon) tray.setImage(icon);
		shownIcon = icon;

		const described = describe(now);
		if (described.tooltip !== shownTooltip) tray.setToolTip(described.tooltip);
		shownTooltip = described.tooltip;

		if (platform !== 'linux') return;
		// Linux sends no right click, and a changed item shows only once the menu is set again; setting it closes a menu
		// that is open, hence only for a real change. https://www.electronjs.org/docs/latest/api/tray
		const menu = JSON.stringify(described.menu);
		if (menu !== shownMenu) tray.setContextMenu(menuOf(described.menu));
		shownMenu = menu;
	}

	tray.on('click', (_event, bounds) => onClick(bounds));
	if (platform !== 'linux') {
		// With a context menu set, macOS would open that on a left click and send no click.
		tray.on('right-click', () => tray.popUpContextMenu(menuOf(describe(state.get()).menu)));
	}
	// Otherwise the second of two quick clicks is lost, and the popover stays open.
	if (platform === 'darwin') tray.setIgnoreDoubleClickEvents(true);
	render(state.get());
	const unsubscribe = [state.subscribe(render), words.subscribe(() => render(state.get()))];

	return {
		bounds: () => tray.getBounds(),
		dispose() {
			for (const cancel of unsubscribe) cancel();
			trays.delete(tray);
			tray.destroy();
		},
	};
}

function templateOf(entry: MenuEntry, onChoose: (choice: TrayChoice) => void): MenuItemConstructorOptions {
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

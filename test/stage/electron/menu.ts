import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { desktop } from '../desktop/desktop.ts';
import type { MenuItemState } from '../desktop/state.ts';
import { app } from './app.ts';
import { createEvent } from './event.ts';

type Options = Omit<Electron.MenuItemConstructorOptions, 'click' | 'submenu'> & {
	click?: (item: MenuItem, window: undefined, event: object) => void;
	submenu?: Template | Menu;
};

type Template = (Options | MenuItem)[];

let lastCommandId = 0;
let lastMenuId = 0;
let opened: { menu: Menu; close: () => void } | null = null;

function typeOf(options: Options): MenuItemState['type'] {
	if (options.submenu) return 'submenu';
	const { type } = options;
	return type === 'separator' || type === 'checkbox' || type === 'radio' ? type : 'normal';
}

/** Electron's own words for the roles that a tray menu uses. */
const roleLabels: Readonly<Record<string, string>> = { quit: 'Quit', about: 'About' };

/** An ampersand marks an access key, two of them are one. https://github.com/electron/electron/issues/9584 */
const shownLabel = (label: string): string => label.replaceAll(/&(.?)/g, '$1');

export class MenuItem {
	readonly commandId = ++lastCommandId;
	readonly id: string;
	readonly type: MenuItemState['type'];
	readonly role: Electron.MenuItemConstructorOptions['role'];
	readonly submenu: Menu | undefined;
	readonly accelerator: string | null;
	readonly click: () => void;
	label: string;
	enabled: boolean;
	visible: boolean;
	checked: boolean;

	constructor(options: Options) {
		this.id = options.id ?? '';
		this.type = typeOf(options);
		this.role = options.role;
		this.label = options.label ?? roleLabels[options.role ?? ''] ?? '';
		this.enabled = options.enabled ?? true;
		this.visible = options.visible ?? true;
		this.checked = options.checked ?? false;
		this.accelerator = options.accelerator ?? null;
		const { submenu } = options;
		this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu;
		this.click = () => {
			if (this.role === 'quit') app.quit();
			else options.click?.(this, undefined, {});
		};
	}

	describe(): MenuItemState {
		return {
			commandId: this.commandId,
			type: this.type,
			label: shownLabel(this.label),
			accelerator: this.accelerator,
			enabled: this.enabled,
			checked: this.checked,
			items: this.submenu?.describe() ?? [],
		};
	}
}

export class Menu extends EventEmitter {
	readonly id = ++lastMenuId;
	readonly items: MenuItem[] = [];

	static buildFromTemplate(template: Template): Menu {
		const menu = new Menu();
		for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
		return menu;
	}

	/** The desktop of the stage has no menu bar. */
	static setApplicationMenu(_menu: Menu | null): void {}

	static getApplicationMenu(): Menu | null {
		return null;
	}

	append(item: MenuItem): void {
		this.items.push(item);
	}

	insert(position: number, item: MenuItem): void {
		this.items.splice(position, 0, item);
	}

	getMenuItemById(id: string): MenuItem | null {
		for (const item of this.items) {
			const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
			if (found) return found;
		}
		return null;
	}

	popup({ x = 0, y = 0, callback }: Pick<Electron.PopupOptions, 'x' | 'y' | 'callback'> = {}): void {
		opened?.close();
		this.emit('menu-will-show', createEvent());
		opened = {
			menu: this,
			close: () => {
				opened = null;
				desktop.change({ menu: null });
				this.emit('menu-will-close', createEvent());
				callback?.();
			},
		};
		desktop.change({ menu: { id: this.id, x, y, items: this.describe() } });
	}

	closePopup(): void {
		if (opened?.menu === this) opened.close();
	}

	describe(): MenuItemState[] {
		return this.items.filter((item) => item.visible).map((item) => item.describe());
	}

	/** Does what the item stands for, as if it had been chosen. */
	choose(commandId: number): void {
		for (const item of this.items) {
			item.submenu?.choose(commandId);
			if (item.commandId !== commandId || !item.enabled) continue;
			if (item.type === 'checkbox') item.checked = !item.checked;
			if (item.type === 'radio') this.#select(item);
			item.click();
		}
	}

	/** Radio items that stand next to each other are one group. */
	#select(chosen: MenuItem): void {
		const at = this.items.indexOf(chosen);
		const isOther = ({ type }: MenuItem) => type !== 'radio';
		const start = this.items.slice(0, at).findLastIndex(isOther) + 1;
		const length = this.items.slice(at).findIndex(isOther);
		const end = length < 0 ? this.items.length : at + length;
		for (const item of this.items.slice(start, end)) item.checked = item === chosen;
	}
}

desktop.onCommand((command) => {
	if (command.type !== 'menuItem' && command.type !== 'menuClose') return;
	if (opened?.menu.id !== command.menuId) return;
	const { menu } = opened;
	opened.close();
	if (command.type === 'menuItem') menu.choose(command.commandId);
});

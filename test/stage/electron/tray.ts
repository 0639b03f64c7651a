import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { desktop } from '../desktop/desktop.ts';
import { trayBounds } from '../desktop/layout.ts';
import type { TrayState } from '../desktop/state.ts';
import { tellSupervisor } from '../process/supervision.ts';
import type { Menu } from './menu.ts';
import { imageFrom, type NativeImage } from './native-image.ts';

const trays: Tray[] = [];
let lastId = 0;

const noModifiers = {
	altKey: false,
	ctrlKey: false,
	metaKey: false,
	shiftKey: false,
	triggeredByAccelerator: false,
} satisfies Electron.KeyboardEvent;

const publish = (): void => desktop.change({ trays: trays.map((tray) => tray.describe()) });

type Covered = Pick<
	Electron.Tray,
	| 'closeContextMenu'
	| 'destroy'
	| 'focus'
	| 'getBounds'
	| 'getTitle'
	| 'isDestroyed'
	| 'setIgnoreDoubleClickEvents'
	| 'setTitle'
	| 'setToolTip'
>;

/** An icon in the panel of the stage's page. */
export class Tray extends EventEmitter implements Covered {
	readonly id = ++lastId;
	#image: NativeImage;
	#toolTip = '';
	#title = '';
	#menu: Menu | null = null;

	constructor(image: NativeImage | string, _guid?: string) {
		super();
		this.#image = imageFrom(image);
		trays.push(this);
		publish();
		tellSupervisor({ kind: 'tray' });
	}

	describe(): TrayState {
		return {
			id: this.id,
			image: this.#image.toDataURL(),
			template: this.#image.isTemplateImage(),
			toolTip: this.#toolTip,
			bounds: this.getBounds(),
		};
	}

	getBounds = (): Electron.Rectangle => trayBounds(trays.indexOf(this));
	getTitle = (): string => this.#title;
	isDestroyed = (): boolean => !trays.includes(this);

	setImage(image: NativeImage | string): void {
		this.#image = imageFrom(image);
		publish();
	}

	/** macOS draws another one while the icon is pressed; the page does not. */
	setPressedImage(_image: NativeImage | string): void {}

	setToolTip(toolTip: string): void {
		this.#toolTip = toolTip;
		publish();
	}

	setTitle(title: string): void {
		this.#title = title;
	}

	setContextMenu(menu: Menu | null): void {
		this.#menu = menu;
	}

	popUpContextMenu(menu: Menu | null = this.#menu): void {
		const { x, height } = this.getBounds();
		menu?.popup({ x, y: height });
	}

	closeContextMenu(): void {
		this.#menu?.closePopup();
	}

	setIgnoreDoubleClickEvents(_ignore: boolean): void {}
	focus(): void {}

	destroy(): void {
		const index = trays.indexOf(this);
		if (index >= 0) trays.splice(index, 1);
		publish();
	}

	/** What each system does with a press: https://www.electronjs.org/docs/latest/api/tray */
	press(button: 'left' | 'middle' | 'right', position: Electron.Point): void {
		if (button === 'middle') {
			this.#pressMiddle(position);
			return;
		}
		const opensMenu = this.#menu !== null && (button === 'right' || process.platform === 'darwin');
		const told = button === 'left' ? 'click' : 'right-click';
		// Linux shows the menu itself and tells nobody.
		const silent =
			process.platform === 'linux' ? button === 'right' : process.platform === 'darwin' && opensMenu;
		if (!silent) this.emit(told, noModifiers, this.getBounds(), position);
		if (opensMenu) this.popUpContextMenu();
	}

	/** Linux takes it for an activation, and macOS tells nobody. https://github.com/electron/electron/pull/39926 */
	#pressMiddle(position: Electron.Point): void {
		if (process.platform === 'win32') this.emit('middle-click', noModifiers, this.getBounds());
		if (process.platform === 'linux') this.emit('click', noModifiers, this.getBounds(), position);
	}
}

desktop.onCommand((command) => {
	if (command.type !== 'trayPress') return;
	trays.find((tray) => tray.id === command.trayId)?.press(command.button, { x: command.x, y: command.y });
});

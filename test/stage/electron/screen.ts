import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { desktop } from '../desktop/desktop.ts';
import { PANEL_HEIGHT, SCREEN_SIZE } from '../desktop/layout.ts';

const bounds = { x: 0, y: 0, ...SCREEN_SIZE };

/** The screen without the panel. */
export const workArea: Electron.Rectangle = {
	x: 0,
	y: PANEL_HEIGHT,
	width: bounds.width,
	height: bounds.height - PANEL_HEIGHT,
};

const display: Electron.Display = {
	id: 1,
	label: 'Stage',
	bounds,
	size: { ...SCREEN_SIZE },
	workArea,
	workAreaSize: { width: workArea.width, height: workArea.height },
	maximumCursorSize: { width: 64, height: 64 },
	nativeOrigin: { x: 0, y: 0 },
	scaleFactor: 1,
	rotation: 0,
	internal: true,
	detected: true,
	monochrome: false,
	accelerometerSupport: 'unavailable',
	touchSupport: 'unavailable',
	colorDepth: 24,
	colorSpace: '',
	depthPerComponent: 8,
	displayFrequency: 60,
};

let cursor: Electron.Point = { x: bounds.width / 2, y: bounds.height / 2 };

desktop.onCommand((command) => {
	if (command.type === 'trayPress' || command.type === 'blur') cursor = { x: command.x, y: command.y };
});

export const screen = Object.assign(new EventEmitter(), {
	getAllDisplays: () => [display],
	getPrimaryDisplay: () => display,
	getDisplayNearestPoint: () => display,
	getDisplayMatching: () => display,
	getCursorScreenPoint: () => cursor,
	dipToScreenPoint: (point) => point,
	screenToDipPoint: (point) => point,
} satisfies Partial<Electron.Screen>);

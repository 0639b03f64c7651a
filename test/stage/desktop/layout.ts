/** The stage's only display, in pixels of the page. */
export const SCREEN_SIZE = { width: 1280, height: 800 } as const;

/** Along the upper edge of the screen; not part of the work area. */
export const PANEL_HEIGHT = 32;

const TRAY_WIDTH = 32;
/** Room for the state of the network, right of the icons. */
const PANEL_END = 80;

/** Where the panel draws the icon at `index`, counted from the right. */
export const trayBounds = (index: number) => ({
	x: SCREEN_SIZE.width - PANEL_END - (index + 1) * TRAY_WIDTH,
	y: 0,
	width: TRAY_WIDTH,
	height: PANEL_HEIGHT,
});

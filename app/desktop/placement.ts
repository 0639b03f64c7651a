export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

export interface Rectangle extends Point, Size {}

/** A display in the coordinates of the whole desktop, which are negative left of and above the main one. */
export interface DisplayArea {
	readonly bounds: Rectangle;
	/** What panels, taskbars and docks leave over. */
	readonly workArea: Rectangle;
}

export interface PlacementInput {
	/** Where the icon is said to be. May be missing, empty or plain wrong. */
	readonly trayBounds?: Rectangle | undefined;
	readonly cursor: Point;
	/** True when the person has just clicked the icon, so that the cursor is proof of where it is. */
	readonly clicked: boolean;
	/** The main display first. */
	readonly displays: readonly [DisplayArea, ...DisplayArea[]];
	readonly size: Size;
	readonly gapPx: number;
}

type Side = 'top' | 'bottom' | 'left' | 'right';

/** A click lands within the icon, or beside it where displays of different scales make the bounds inexact. */
const NEAR_PX = 48;

/** No panel is so thick that an icon of it could be larger. */
const LARGEST_ICON_PX = 200;

/** Where the popover goes: at the icon, against the panel that holds it, always within the display's work area. */
export function placePopover(input: PlacementInput): Rectangle {
	const anchor = anchorOf(input);
	const display =
		(anchor && displayAt(anchor, input.displays)) ??
		displayAt(input.cursor, input.displays) ??
		input.displays[0];
	const side = sideOf(display, anchor);
	const room = roomFor(display.workArea, input);
	const wanted = besidePanel(side, anchor ?? cornerAt(side, display.workArea), input.size, room);
	const width = Math.min(input.size.width, room.width);
	const height = Math.min(input.size.height, room.height);
	return {
		x: Math.round(clamp(wanted.x, room.x, room.x + room.width - width)),
		y: Math.round(clamp(wanted.y, room.y, room.y + room.height - height)),
		width,
		height,
	};
}

/**
 * The point that the popover belongs to, or null when nothing says where the icon is.
 *
 * Windows reports a wrong or empty place for an icon in the overflow area and after the main display changed, Linux
 * none at all; believing it puts the popover on another display.
 * https://github.com/electron/electron/issues/30673 https://github.com/electron/electron/issues/17852
 * https://github.com/electron/electron/issues/10790
 */
function anchorOf({ trayBounds, cursor, clicked, displays }: PlacementInput): Point | null {
	const icon = trayBounds && isPlausible(trayBounds) ? trayBounds : null;
	if (icon && isNear(cursor, icon)) return centreOf(icon);
	if (clicked) return displayAt(cursor, displays) ? cursor : null;
	if (icon && displayAt(centreOf(icon), displays)) return centreOf(icon);
	return null;
}

function isPlausible({ x, y, width, height }: Rectangle): boolean {
	return (
		[x, y, width, height].every(Number.isFinite) &&
		width > 0 &&
		height > 0 &&
		Math.max(width, height) <= LARGEST_ICON_PX
	);
}

function isNear(point: Point, { x, y, width, height }: Rectangle): boolean {
	return (
		point.x >= x - NEAR_PX &&
		point.x < x + width + NEAR_PX &&
		point.y >= y - NEAR_PX &&
		point.y < y + height + NEAR_PX
	);
}

function displayAt(point: Point, displays: readonly DisplayArea[]): DisplayArea | undefined {
	return displays.find(({ bounds }) => contains(bounds, point));
}

/**
 * The side of the display whose panel holds the anchor, else the nearest panel, else the nearest edge. Without an
 * anchor, the panel that most likely has the tray: desktops with a panel on top keep it there, whatever docks they have.
 */
function sideOf({ bounds, workArea }: DisplayArea, anchor: Point | null): Side {
	const at = anchor ?? centreOf(workArea);
	const sides: readonly { side: Side; panelPx: number; distancePx: number }[] = [
		{ side: 'top', panelPx: workArea.y - bounds.y, distancePx: at.y - workArea.y },
		{ side: 'bottom', panelPx: bottomOf(bounds) - bottomOf(workArea), distancePx: bottomOf(workArea) - at.y },
		{ side: 'right', panelPx: rightOf(bounds) - rightOf(workArea), distancePx: rightOf(workArea) - at.x },
		{ side: 'left', panelPx: workArea.x - bounds.x, distancePx: at.x - workArea.x },
	];
	const panels = sides.filter(({ panelPx }) => panelPx > 0);
	if (!anchor) return panels[0]?.side ?? 'bottom';
	const candidates = panels.length > 0 ? panels : sides;
	return candidates.toSorted((a, b) => a.distancePx - b.distancePx)[0]?.side ?? 'bottom';
}

/** The end of the panel where desktops keep their tray. */
function cornerAt(side: Side, area: Rectangle): Point {
	return {
		x: side === 'left' ? area.x : rightOf(area),
		y: side === 'top' ? area.y : bottomOf(area),
	};
}

/** Against the panel and centred on the anchor, not yet kept within the room. */
function besidePanel(side: Side, anchor: Point, size: Size, room: Rectangle): Point {
	if (isHorizontal(side)) {
		return { x: anchor.x - size.width / 2, y: side === 'top' ? room.y : bottomOf(room) - size.height };
	}
	return { x: side === 'left' ? room.x : rightOf(room) - size.width, y: anchor.y - size.height / 2 };
}

/** The work area less the gap, where the popover then still fits. */
function roomFor({ x, y, width, height }: Rectangle, { size, gapPx }: PlacementInput): Rectangle {
	const gapX = size.width + 2 * gapPx <= width ? gapPx : 0;
	const gapY = size.height + 2 * gapPx <= height ? gapPx : 0;
	return { x: x + gapX, y: y + gapY, width: width - 2 * gapX, height: height - 2 * gapY };
}

const isHorizontal = (side: Side): boolean => side === 'top' || side === 'bottom';
const rightOf = ({ x, width }: Rectangle): number => x + width;
const bottomOf = ({ y, height }: Rectangle): number => y + height;
const centreOf = ({ x, y, width, height }: Rectangle): Point => ({ x: x + width / 2, y: y + height / 2 });
const contains = ({ x, y, width, height }: Rectangle, point: Point): boolean =>
	point.x >= x && point.x < x + width && point.y >= y && point.y < y + height;
const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

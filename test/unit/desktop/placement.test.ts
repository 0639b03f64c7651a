import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type DisplayArea,
	type Point,
	placePopover,
	type Rectangle,
} from '../../../app/desktop/placement.ts';

const size = { width: 360, height: 480 };
const gapPx = 8;
const far: Point = { x: 700, y: 400 };

type Insets = Partial<Record<'top' | 'bottom' | 'left' | 'right', number>>;

function display(x: number, y: number, width: number, height: number, insets: Insets = {}): DisplayArea {
	const { top = 0, bottom = 0, left = 0, right = 0 } = insets;
	return {
		bounds: { x, y, width, height },
		workArea: { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom },
	};
}

const icon = (x: number, y: number): Rectangle => ({ x, y, width: 24, height: 24 });
const centre = ({ x, y, width, height }: Rectangle): Point => ({ x: x + width / 2, y: y + height / 2 });

function clickOn(trayBounds: Rectangle, ...displays: [DisplayArea, ...DisplayArea[]]): Rectangle {
	return placePopover({ trayBounds, cursor: centre(trayBounds), clicked: true, displays, size, gapPx });
}

describe('a click on the icon', () => {
	it.each([
		{
			name: 'a taskbar at the bottom',
			insets: { bottom: 48 },
			at: icon(1200, 1044),
			place: { x: 1032, y: 544 },
		},
		{ name: 'a menu bar at the top', insets: { top: 25 }, at: icon(1200, 0), place: { x: 1032, y: 33 } },
		{ name: 'a taskbar on the left', insets: { left: 60 }, at: icon(18, 700), place: { x: 68, y: 472 } },
		{
			name: 'a taskbar on the right',
			insets: { right: 60 },
			at: icon(1878, 700),
			place: { x: 1492, y: 472 },
		},
		{
			name: 'a taskbar that hides by itself',
			insets: {},
			at: icon(1200, 1050),
			place: { x: 1032, y: 592 },
		},
		{
			name: 'a menu bar on top and a dock below',
			insets: { top: 25, bottom: 80 },
			at: icon(1200, 0),
			place: { x: 1032, y: 33 },
		},
		{
			name: 'a panel on top and a dock on the left',
			insets: { top: 32, left: 70 },
			at: icon(1600, 4),
			place: { x: 1432, y: 40 },
		},
		{
			name: 'the corner, where there is no room to centre',
			insets: { bottom: 48 },
			at: icon(1890, 1044),
			place: { x: 1552, y: 544 },
		},
		{
			name: 'the flyout of hidden icons, above the taskbar',
			insets: { bottom: 48 },
			at: icon(1200, 960),
			place: { x: 1032, y: 544 },
		},
	])('opens the popover beside $name', ({ insets, at, place }) => {
		expect(clickOn(at, display(0, 0, 1920, 1080, insets))).toEqual({ ...place, ...size });
	});

	it.each([
		{
			name: 'left of the main one',
			other: display(-1920, 0, 1920, 1080, { bottom: 40 }),
			at: icon(-300, 1048),
			place: { x: -468, y: 552 },
		},
		{
			name: 'above the main one',
			other: display(0, -1200, 1920, 1200, { top: 25 }),
			at: icon(1000, -1200),
			place: { x: 832, y: -1167 },
		},
		{
			name: 'right of and below the main one',
			other: display(1920, 300, 1280, 1024, { right: 62 }),
			at: icon(3150, 900),
			place: { x: 2770, y: 672 },
		},
	])('stays on a display $name', ({ other, at, place }) => {
		const main = display(0, 0, 1920, 1080, { bottom: 40 });
		expect(clickOn(at, main, other)).toEqual({ ...place, ...size });
	});
});

describe('bounds that cannot be right', () => {
	const main = display(0, 0, 1920, 1080, { bottom: 48 });
	const second = display(1920, 0, 1920, 1080, { bottom: 48 });
	const atCursor = { x: 1020, y: 544, ...size };

	it.each([
		{ name: 'none', trayBounds: undefined },
		{ name: 'all zero', trayBounds: { x: 0, y: 0, width: 0, height: 0 } },
		{ name: 'empty', trayBounds: { x: 1190, y: 1044, width: 0, height: 24 } },
		{ name: 'negative', trayBounds: { x: 1190, y: 1044, width: -24, height: -24 } },
		{ name: 'huge', trayBounds: { x: 0, y: 0, width: 1920, height: 1080 } },
		{ name: 'not numbers', trayBounds: { x: Number.NaN, y: 1044, width: 24, height: 24 } },
		{ name: 'infinite', trayBounds: { x: Number.NEGATIVE_INFINITY, y: 0, width: 24, height: 24 } },
		{ name: 'of another display', trayBounds: icon(3000, 1044) },
		{ name: 'outside every display', trayBounds: icon(9000, 9000) },
	])('are ignored for the place of the click: $name', ({ trayBounds }) => {
		const cursor = { x: 1200, y: 1060 };
		expect(
			placePopover({ trayBounds, cursor, clicked: true, displays: [main, second], size, gapPx }),
		).toEqual(atCursor);
	});

	it.each([
		{ name: 'a taskbar below', display: main, place: { x: 1552, y: 544 } },
		{
			name: 'a panel on top',
			display: display(0, 0, 1920, 1080, { top: 32, left: 70 }),
			place: { x: 1552, y: 40 },
		},
		{
			name: 'a taskbar on the left',
			display: display(0, 0, 1920, 1080, { left: 60 }),
			place: { x: 68, y: 592 },
		},
		{ name: 'no panel', display: display(0, 0, 1920, 1080), place: { x: 1552, y: 592 } },
	])('lead to the end of the panel when the cursor tells nothing either: $name', ({ display, place }) => {
		const lost = { x: -5000, y: -5000 };
		expect(placePopover({ cursor: lost, clicked: true, displays: [display], size, gapPx })).toEqual({
			...place,
			...size,
		});
	});
});

describe('a popover that nobody clicked for', () => {
	const main = display(0, 0, 1920, 1080, { bottom: 48 });
	const second = display(1920, 0, 1920, 1080, { bottom: 48 });

	it('opens at the icon, however far away the cursor is', () => {
		expect(
			placePopover({
				trayBounds: icon(1200, 1044),
				cursor: far,
				clicked: false,
				displays: [main],
				size,
				gapPx,
			}),
		).toEqual({ x: 1032, y: 544, ...size });
	});

	it('opens in the corner of the display with the cursor where the icon is unknown', () => {
		expect(
			placePopover({ cursor: { x: 2500, y: 300 }, clicked: false, displays: [main, second], size, gapPx }),
		).toEqual({ x: 3472, y: 544, ...size });
	});
});

describe('a small display', () => {
	it('does without the gap before it makes the popover smaller', () => {
		expect(clickOn(icon(300, 480), display(0, 0, 366, 530, { bottom: 50 }))).toEqual({ x: 6, y: 0, ...size });
	});

	it('cuts the popover to the work area', () => {
		expect(clickOn(icon(100, 276), display(0, 0, 320, 300, { bottom: 24 }))).toEqual({
			x: 0,
			y: 0,
			width: 320,
			height: 276,
		});
	});
});

it('is always within the work area of the display that was clicked on', () => {
	const coordinate = fc.integer({ min: -4000, max: 4000 });
	const inset = fc.integer({ min: 0, max: 120 });
	const displays = fc
		.array(
			fc.record({ width: fc.integer({ min: 300, max: 4000 }), height: fc.integer({ min: 300, max: 2500 }) }),
			{ minLength: 1, maxLength: 3 },
		)
		.chain((sizes) =>
			fc.tuple(
				fc.constant(sizes),
				coordinate,
				coordinate,
				fc.record({ top: inset, bottom: inset, left: inset, right: inset }),
			),
		)
		.map(([sizes, startX, y, insets]) => {
			let x = startX;
			return sizes.map(({ width, height }) => {
				const next = display(x, y, width, height, insets);
				x += width;
				return next;
			});
		});
	const anywhere = fc.record({
		x: coordinate,
		y: coordinate,
		width: fc.integer({ min: -10, max: 300 }),
		height: fc.integer({ min: -10, max: 300 }),
	});
	const fraction = fc.double({ min: 0, max: 0.999, noNaN: true });

	fc.assert(
		fc.property(
			displays,
			fc.nat(),
			fraction,
			fraction,
			fc.option(anywhere, { nil: undefined }),
			(all, index, fx, fy, elsewhere) => {
				const [first, ...others] = all;
				const clicked = all[index % all.length];
				if (!first || !clicked) return;
				const { bounds, workArea } = clicked;
				const cursor = { x: bounds.x + fx * bounds.width, y: bounds.y + fy * bounds.height };
				const onCursor = { x: cursor.x, y: cursor.y, width: 0.5, height: 0.5 };
				for (const trayBounds of [
					elsewhere && isFarFrom(cursor, elsewhere) ? elsewhere : undefined,
					onCursor,
				]) {
					const placed = placePopover({
						trayBounds,
						cursor,
						clicked: true,
						displays: [first, ...others],
						size,
						gapPx,
					});
					expect(placed.x).toBeGreaterThanOrEqual(workArea.x);
					expect(placed.y).toBeGreaterThanOrEqual(workArea.y);
					expect(placed.x + placed.width).toBeLessThanOrEqual(workArea.x + workArea.width);
					expect(placed.y + placed.height).toBeLessThanOrEqual(workArea.y + workArea.height);
					expect(placed.width).toBe(Math.min(size.width, workArea.width));
					expect(placed.height).toBe(Math.min(size.height, workArea.height));
				}
			},
		),
	);
});

function isFarFrom(point: Point, { x, y, width, height }: Rectangle): boolean {
	return Math.hypot(point.x - x - width / 2, point.y - y - height / 2) > 600;
}

/** What of a `DOMRect` matters here. */
interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly width: number;
	readonly height: number;
}

interface Window {
	readonly width: number;
	readonly height: number;
	readonly isRightToLeft: boolean;
}

const MARGIN = 8;

/** Below the anchor and flush with its end, above it when there is more room; never beyond the window. */
export function placeMenu(anchor: Box, menu: Box, window: Window): { left: number; top: number } {
	const left = window.isRightToLeft ? anchor.left : anchor.right - menu.width;
	const fitsBelow = anchor.bottom + menu.height + MARGIN <= window.height;
	const top = fitsBelow ? anchor.bottom : anchor.top - menu.height;
	return {
		left: Math.max(Math.min(left, window.width - menu.width - MARGIN), MARGIN),
		top: Math.max(Math.min(top, window.height - menu.height - MARGIN), MARGIN),
	};
}

import type { PopoverFace } from './popover-window.ts';

/** Whether the popover is on the screen, and what is needed to tell real clicks and blurs from echoes. */
export type PopoverVisibility =
	/** `blurredAtMs`: when losing the focus hid it; null after any other way. */
	| { readonly kind: 'hidden'; readonly blurredAtMs: number | null }
	/** `held`: it stays although another window, such as a file chooser, has the focus. */
	| { readonly kind: 'shown'; readonly shownAtMs: number; readonly focused: boolean; readonly held: boolean };

export type PopoverEvent = 'trayClick' | 'show' | 'hide' | 'focus' | 'blur' | 'hold' | 'release';

/**
 * The click on the icon that takes the focus from an open popover arrives after the blur, by as long as the button was
 * held down. Without this window it would show again what the person wanted closed.
 * https://github.com/max-mapper/menubar/issues/274
 */
export const CLICK_AFTER_BLUR_MS = 300;

/**
 * Explorer stays in the foreground after a click on its taskbar and takes the focus back at once. Without this time of
 * grace the popover hides before it was seen. https://github.com/gitify-app/gitify/pull/3085
 */
export const BLUR_GRACE_MS = 200;

export const initiallyHidden: PopoverVisibility = { kind: 'hidden', blurredAtMs: null };

/** What becomes of the popover. `atMs` is monotonic time. */
export function nextVisibility(
	now: PopoverVisibility,
	event: PopoverEvent,
	atMs: number,
	face: PopoverFace = 'popover',
): PopoverVisibility {
	switch (event) {
		case 'show':
			return now.kind === 'shown' ? now : shown(atMs);
		case 'hide':
			return initiallyHidden;
		case 'trayClick':
			if (now.kind === 'shown') return initiallyHidden;
			return isEchoOfBlur(now.blurredAtMs, atMs) ? initiallyHidden : shown(atMs);
		case 'focus':
			return now.kind === 'shown' ? { ...now, focused: true } : now;
		case 'blur':
			if (now.kind === 'hidden') return now;
			if (face === 'window' || now.held || !now.focused || atMs - now.shownAtMs < BLUR_GRACE_MS)
				return { ...now, focused: false };
			return { kind: 'hidden', blurredAtMs: atMs };
		case 'hold':
		case 'release':
			return now.kind === 'shown' ? { ...now, held: event === 'hold' } : now;
	}
}

/** Whether somebody looks: what is a window may stay open behind others all day. */
export function isAttended(now: PopoverVisibility, face: PopoverFace): boolean {
	return now.kind === 'shown' && (face === 'popover' || now.focused);
}

function shown(atMs: number): PopoverVisibility {
	return { kind: 'shown', shownAtMs: atMs, focused: false, held: false };
}

function isEchoOfBlur(blurredAtMs: number | null, atMs: number): boolean {
	return blurredAtMs !== null && atMs - blurredAtMs < CLICK_AFTER_BLUR_MS;
}

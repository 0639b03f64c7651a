import { type Intent, SEEK_STEP_MS } from '../intents.ts';

/** What a hotkey can do, in the order in which Settings lists them. */
export const hotkeyActions = [
	'togglePlay',
	'next',
	'previous',
	'stop',
	'volumeUp',
	'volumeDown',
	'mute',
	'seekForward',
	'seekBack',
	'shuffle',
	'repeat',
	'like',
	'show',
] as const;

export type HotkeyAction = (typeof hotkeyActions)[number];

/** Electron's notation, such as `CommandOrControl+Alt+M` or `MediaPlayPause`. */
export type Accelerator = string;

/** What a recording takes of a `KeyboardEvent`. */
export interface KeyPress {
	readonly key: string;
	readonly code: string;
	readonly ctrlKey: boolean;
	readonly altKey: boolean;
	readonly shiftKey: boolean;
	readonly metaKey: boolean;
}

export interface HotkeyStatus {
	readonly accelerator: Accelerator | null;
	/** The same as it is written for people on this system. */
	readonly label: string | null;
	readonly status:
		| 'active'
		| 'off'
		/** Another program has the key. */
		| 'taken'
		/** What was saved is not a key. */
		| 'malformed'
		/** macOS: media keys need the Accessibility permission. */
		| 'needsPermission'
		/** Linux: the desktop takes the media keys and hands them to Baton by itself. */
		| 'byDesktop'
		/** Wayland: the desktop asks the person; nobody knows the answer yet. */
		| 'waiting';
}

/** Why a newly pressed key was not accepted; the old one is kept. */
export type HotkeyRefusal =
	| { why: 'malformed' }
	| { why: 'taken' }
	| { why: 'usedBy'; action: HotkeyAction }
	| { why: 'needsPermission' }
	| { why: 'byDesktop' };

export type HotkeyOutcome = { ok: true } | { ok: false; refusal: HotkeyRefusal };

/** The intent behind a hotkey or menu item; `show` has none, it opens the popover. */
export function intentOf(action: Exclude<HotkeyAction, 'show'>, volumeStepPercent: number): Intent {
	switch (action) {
		case 'togglePlay':
			return { type: 'togglePlay' };
		case 'next':
			return { type: 'next' };
		case 'previous':
			return { type: 'previous' };
		case 'stop':
			return { type: 'pause' };
		case 'volumeUp':
			return { type: 'changeVolume', deltaPercent: volumeStepPercent };
		case 'volumeDown':
			return { type: 'changeVolume', deltaPercent: -volumeStepPercent };
		case 'mute':
			return { type: 'toggleMute' };
		case 'seekForward':
			return { type: 'seekBy', deltaMs: SEEK_STEP_MS };
		case 'seekBack':
			return { type: 'seekBy', deltaMs: -SEEK_STEP_MS };
		case 'shuffle':
			return { type: 'toggleShuffle' };
		case 'repeat':
			return { type: 'cycleRepeat' };
		case 'like':
			return { type: 'toggleLike' };
	}
}

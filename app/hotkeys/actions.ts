import { type Intent, SEEK_STEP_MS } from '../intents.ts';

/** What a hotkey can do, in the order in which Settings lists them. */
export const hotkeyActions = [
	'togglePlay',
	'play',
	'pause',
	'next',
	'previous',
	'volumeUp',
	'volumeDown',
	'mute',
	'seekForward',
	'seekBack',
	'toggleLike',
	'like',
	'unlike',
	'shuffle',
	'repeat',
	'nextDevice',
	'showSong',
	'show',
] as const;

export type HotkeyAction = (typeof hotkeyActions)[number];

/** The URI of something pinned, which the key plays. */
export type PinUri = `spotify:${string}`;

/** What a key stands for: an action, or one of the pins. */
export type HotkeyTarget = HotkeyAction | PinUri;

export const isPinUri = (text: string): text is PinUri => text.startsWith('spotify:');

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

/** More than anybody can remember for one action. */
export const MOST_KEYS = 5;

/** One key of a target, and what became of it. */
export interface Hotkey {
	readonly accelerator: Accelerator;
	/** The same as it is written for people on this system, or as the desktop names what it bound instead. */
	readonly label: string;
	readonly status:
		| 'active'
		/** Another program has the key. */
		| 'taken'
		/** What was saved is not a key. */
		| 'malformed'
		/** macOS: media keys need the Accessibility permission. */
		| 'needsPermission'
		/** Linux: the desktop takes the media keys and hands them to Baton by itself. */
		| 'byDesktop'
		/** Wayland: the desktop asks the person, who has not answered yet. */
		| 'waiting'
		/** Wayland: the person, or the desktop, said no. */
		| 'refused'
		/** Wayland: this desktop gives no program a key; `baton` commands can be bound in its own settings. */
		| 'unsupported';
}

/** A target with its keys, as Settings lists them: all actions, then the pins. */
export interface HotkeyRow {
	readonly target: HotkeyTarget;
	readonly keys: readonly Hotkey[];
}

/** Why a newly pressed key was not accepted; the old one is kept. */
export type HotkeyRefusal =
	| { why: 'malformed' }
	| { why: 'taken' }
	| { why: 'usedBy'; target: HotkeyTarget }
	| { why: 'tooMany' }
	| { why: 'needsPermission' }
	| { why: 'byDesktop' };

export type HotkeyOutcome = { ok: true } | { ok: false; refusal: HotkeyRefusal };

/** What became of a file with hotkeys that the person chose. */
export type HotkeyImport =
	| { ok: true; keys: number; notUsable: number }
	| { ok: false; why: 'notJson' | 'notHotkeys' | 'newerVersion' | 'tooLarge' | 'unreadable' };

/** What asks nothing of the player itself, or has to look at more than the player first. */
export type DesktopAction = 'nextDevice' | 'showSong' | 'show';

/** The intent behind a hotkey or menu item. */
export function intentOf(action: Exclude<HotkeyAction, DesktopAction>, volumeStepPercent: number): Intent {
	switch (action) {
		case 'togglePlay':
		case 'play':
		case 'pause':
		case 'next':
		case 'previous':
		case 'toggleLike':
		case 'like':
		case 'unlike':
			return { type: action };
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
	}
}

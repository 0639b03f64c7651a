import * as v from 'valibot';
import type { Accelerator, HotkeyAction } from '../hotkeys/actions.ts';
import { isSpotifyId } from '../spotify/ids.ts';
import { clientIdPattern } from './client-id.ts';

export { clientIdPattern };

/** Media keys are bound from the start; the rest wants a modifier set that no other program uses. */
const defaultHotkeys: Readonly<Record<HotkeyAction, Accelerator | null>> = {
	togglePlay: 'MediaPlayPause',
	next: 'MediaNextTrack',
	previous: 'MediaPreviousTrack',
	stop: 'MediaStop',
	volumeUp: 'CommandOrControl+Alt+Shift+Up',
	volumeDown: 'CommandOrControl+Alt+Shift+Down',
	mute: 'CommandOrControl+Alt+Shift+M',
	seekForward: 'CommandOrControl+Alt+Shift+Right',
	seekBack: 'CommandOrControl+Alt+Shift+Left',
	shuffle: 'CommandOrControl+Alt+Shift+S',
	repeat: 'CommandOrControl+Alt+Shift+R',
	like: 'CommandOrControl+Alt+Shift+L',
	show: 'CommandOrControl+Alt+Shift+B',
};

/** On macOS media keys need a permission and would be taken from Spotify itself, so they start unbound. */
export function hotkeyDefaults(platform: NodeJS.Platform): Record<HotkeyAction, Accelerator | null> {
	if (platform !== 'darwin') return { ...defaultHotkeys };
	return { ...defaultHotkeys, togglePlay: null, next: null, previous: null, stop: null };
}

const accelerator = v.nullable(v.pipe(v.string(), v.maxLength(100)));

/** Of what stands on top of the library. */
export const pinEntries = {
	uri: v.pipe(v.string(), v.startsWith('spotify:'), v.maxLength(400)),
	title: v.pipe(v.string(), v.maxLength(1_000)),
};

/** More than anybody looks through. */
export const MOST_PINS = 50;

const playlistId = v.pipe(v.string(), v.check(isSpotifyId));

export const MOST_RECENT_PLAYLISTS = 5;

/** The fields of the settings file, each with what it may hold. */
export const settingsEntries = {
	/** Empty until the person has registered an app. */
	clientId: v.union([v.literal(''), v.pipe(v.string(), v.regex(clientIdPattern))]),
	/** Where tokens go when the desktop has no keyring: `ask` until the person chose. */
	tokenStorage: v.picklist(['ask', 'disk', 'session']),
	notifications: v.boolean(),
	volumeStepPercent: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(25)),
	/** How many requests may go out within 24 hours. */
	requestCeiling: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(10_000)),
	startAtLogin: v.boolean(),
	/** Linux: whether desktops show Baton among their media controls, and hand it the media keys. */
	mediaControls: v.boolean(),
	/** Linux: whether Baton leaves these to Spotify's own client while that plays on this computer. */
	stepAside: v.boolean(),
	theme: v.picklist(['system', 'light', 'dark']),
	language: v.picklist(['system', 'en', 'zh-CN']),
	hotkeys: v.strictObject({
		togglePlay: accelerator,
		next: accelerator,
		previous: accelerator,
		stop: accelerator,
		volumeUp: accelerator,
		volumeDown: accelerator,
		mute: accelerator,
		seekForward: accelerator,
		seekBack: accelerator,
		shuffle: accelerator,
		repeat: accelerator,
		like: accelerator,
		show: accelerator,
	} satisfies Record<HotkeyAction, typeof accelerator>),
	pins: v.pipe(v.array(v.object(pinEntries)), v.readonly()),
	/** The ids of the playlists that got something last, the newest first. */
	recentPlaylists: v.pipe(v.array(playlistId), v.readonly()),
};

export const settingsSchema = v.object(settingsEntries);

export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

const patchEntries = v.strictObject({
	tokenStorage: v.exactOptional(v.picklist(['disk', 'session'])),
	notifications: v.exactOptional(settingsEntries.notifications),
	volumeStepPercent: v.exactOptional(settingsEntries.volumeStepPercent),
	requestCeiling: v.exactOptional(settingsEntries.requestCeiling),
	startAtLogin: v.exactOptional(settingsEntries.startAtLogin),
	mediaControls: v.exactOptional(settingsEntries.mediaControls),
	stepAside: v.exactOptional(settingsEntries.stepAside),
	theme: v.exactOptional(settingsEntries.theme),
	language: v.exactOptional(settingsEntries.language),
});

/** What the popover may change directly; hotkeys, client id, pins and recent playlists have ways of their own. */
export const settingsPatchSchema = v.pipe(
	v.unknown(),
	// An empty array would pass for an object of which nothing is required.
	v.check((value) => !Array.isArray(value)),
	patchEntries,
);

export type SettingsPatch = v.InferOutput<typeof settingsPatchSchema>;

export function defaultSettings(platform: NodeJS.Platform): Settings {
	return {
		clientId: '',
		tokenStorage: 'ask',
		notifications: true,
		volumeStepPercent: 5,
		requestCeiling: 1_000,
		startAtLogin: false,
		mediaControls: true,
		stepAside: true,
		theme: 'system',
		language: 'system',
		hotkeys: hotkeyDefaults(platform),
		pins: [],
		recentPlaylists: [],
	};
}

import * as v from 'valibot';
import { type Accelerator, type HotkeyAction, MOST_KEYS } from '../hotkeys/actions.ts';
import { isSpotifyId } from '../spotify/ids.ts';
import { clientIdPattern } from './client-id.ts';

/** Media keys are bound from the start; the rest wants a modifier set that no other program uses. */
const defaultHotkeys: Readonly<Record<HotkeyAction, readonly Accelerator[]>> = {
	togglePlay: ['MediaPlayPause'],
	play: [],
	pause: ['MediaStop'],
	next: ['MediaNextTrack'],
	previous: ['MediaPreviousTrack'],
	volumeUp: ['CommandOrControl+Alt+Shift+Up'],
	volumeDown: ['CommandOrControl+Alt+Shift+Down'],
	mute: ['CommandOrControl+Alt+Shift+M'],
	seekForward: ['CommandOrControl+Alt+Shift+Right'],
	seekBack: ['CommandOrControl+Alt+Shift+Left'],
	toggleLike: ['CommandOrControl+Alt+Shift+L'],
	like: [],
	unlike: [],
	shuffle: ['CommandOrControl+Alt+Shift+S'],
	repeat: ['CommandOrControl+Alt+Shift+R'],
	nextDevice: ['CommandOrControl+Alt+Shift+D'],
	showSong: ['CommandOrControl+Alt+Shift+N'],
	show: ['CommandOrControl+Alt+Shift+B'],
};

type ActionKeys = Readonly<Record<HotkeyAction, readonly Accelerator[]>>;

/** On macOS media keys need a permission and would be taken from Spotify itself, so they start unbound. */
export function hotkeyDefaults(platform: NodeJS.Platform): ActionKeys {
	if (platform !== 'darwin') return defaultHotkeys;
	return { ...defaultHotkeys, togglePlay: [], next: [], previous: [], pause: [] };
}

const accelerators = v.pipe(
	v.array(v.pipe(v.string(), v.maxLength(100))),
	v.maxLength(MOST_KEYS),
	v.readonly(),
);

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
	/** When a new song is told of; `onHotkey` by the key for it alone. */
	notifications: v.picklist(['always', 'notOverFullscreen', 'onHotkey', 'never']),
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
	/** macOS: the song's name beside the icon in the menu bar. */
	songBesideIcon: v.boolean(),
	/** Windows: Baton as a window with a place in the taskbar, in place of a popover. */
	inTaskbar: v.boolean(),
	/** After how many minutes out of sight the popover's page is given up; null keeps it. */
	keepPopoverMinutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_440))),
	hotkeys: v.strictObject({
		togglePlay: accelerators,
		play: accelerators,
		pause: accelerators,
		next: accelerators,
		previous: accelerators,
		volumeUp: accelerators,
		volumeDown: accelerators,
		mute: accelerators,
		seekForward: accelerators,
		seekBack: accelerators,
		toggleLike: accelerators,
		like: accelerators,
		unlike: accelerators,
		shuffle: accelerators,
		repeat: accelerators,
		nextDevice: accelerators,
		showSong: accelerators,
		show: accelerators,
	} satisfies Record<HotkeyAction, typeof accelerators>),
	/** The keys of pins, by their URI. One that is pinned no longer keeps its keys, which are not taken. */
	pinHotkeys: v.pipe(v.record(pinEntries.uri, accelerators), v.readonly()),
	pins: v.pipe(v.array(v.object(pinEntries)), v.readonly()),
	/** The ids of the playlists that got something last, the newest first. */
	recentPlaylists: v.pipe(v.array(playlistId), v.readonly()),
	/** The playlists that were played or got something last, the newest first, as far as their names are known. */
	latestPlaylists: v.pipe(v.array(v.object(pinEntries)), v.readonly()),
};

const settingsSchema = v.object(settingsEntries);

export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

const patchEntries = v.strictObject({
	tokenStorage: v.exactOptional(v.picklist(['disk', 'session'])),
	notifications: v.exactOptional(settingsEntries.notifications),
	volumeStepPercent: v.exactOptional(settingsEntries.volumeStepPercent),
	requestCeiling: v.exactOptional(settingsEntries.requestCeiling),
	startAtLogin: v.exactOptional(settingsEntries.startAtLogin),
	mediaControls: v.exactOptional(settingsEntries.mediaControls),
	stepAside: v.exactOptional(settingsEntries.stepAside),
	songBesideIcon: v.exactOptional(settingsEntries.songBesideIcon),
	inTaskbar: v.exactOptional(settingsEntries.inTaskbar),
	keepPopoverMinutes: v.exactOptional(settingsEntries.keepPopoverMinutes),
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
		notifications: 'always',
		volumeStepPercent: 5,
		requestCeiling: 1_000,
		startAtLogin: false,
		mediaControls: true,
		stepAside: true,
		theme: 'system',
		language: 'system',
		songBesideIcon: false,
		inTaskbar: false,
		keepPopoverMinutes: 10,
		hotkeys: hotkeyDefaults(platform),
		pinHotkeys: {},
		pins: [],
		recentPlaylists: [],
		latestPlaylists: [],
	};
}

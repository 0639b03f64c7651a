import type { Snapshot } from '../../../app/bridge/contract.ts';
import type { BudgetView } from '../../../app/budget.ts';
import { displayAccelerator } from '../../../app/hotkeys/accelerator.ts';
import type {
	ActivePlayback,
	AppState,
	Device,
	EpisodeItem,
	PlayingItem,
	TrackItem,
} from '../../../app/state.ts';

/** Of something of Spotify’s: as long as theirs are. */
export const idOf = (digit: number): string => String(digit).repeat(22);

export const track: TrackItem = {
	kind: 'track',
	uri: 'spotify:track:1',
	title: 'Slow Light',
	artists: [
		{ name: 'Amber Vale', url: `https://open.spotify.com/artist/${idOf(1)}` },
		{ name: 'The Tidewalkers', url: `https://open.spotify.com/artist/${idOf(2)}` },
	],
	album: { name: 'Harbour Songs', url: `https://open.spotify.com/album/${idOf(1)}` },
	durationMs: 200_000,
	explicit: false,
	cover: { url: 'https://i.scdn.co/image/cover1' },
	url: `https://open.spotify.com/track/${idOf(1)}`,
};

export const episode: EpisodeItem = {
	kind: 'episode',
	uri: 'spotify:episode:1',
	title: 'Why bridges hum',
	show: { name: 'Things That Resonate', url: `https://open.spotify.com/show/${idOf(1)}` },
	durationMs: 4_210_000,
	explicit: false,
	cover: { url: 'https://i.scdn.co/image/cover2' },
	url: `https://open.spotify.com/episode/${idOf(1)}`,
};

export const localFile: PlayingItem = {
	kind: 'local',
	uri: 'spotify:local:1',
	title: 'Kitchen demo',
	artists: 'Me and my sister',
	album: 'Tapes',
	durationMs: 61_000,
};

export const computer: Device = {
	id: 'device1',
	name: 'Kitchen computer',
	type: 'computer',
	isRestricted: false,
	isPrivateSession: false,
	supportsVolume: true,
	volumePercent: 60,
};

export function playing(change: Partial<ActivePlayback> = {}): ActivePlayback {
	return {
		kind: 'active',
		item: track,
		isPlaying: true,
		progress: { positionMs: 60_000, atMonotonicMs: 0 },
		device: computer,
		shuffle: false,
		repeat: 'off',
		contextUri: null,
		disallows: [],
		liked: false,
		volumeBeforeMutePercent: null,
		...change,
	};
}

const keys = {
	togglePlay: 'MediaPlayPause',
	next: 'MediaNextTrack',
	previous: 'MediaPreviousTrack',
	stop: null,
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

const active = (accelerator: string | null): AppState['hotkeys'][keyof AppState['hotkeys']] => ({
	accelerator,
	label: accelerator && displayAccelerator(accelerator, 'linux'),
	status: accelerator === null ? 'off' : 'active',
});

const hotkeys: AppState['hotkeys'] = {
	togglePlay: active(keys.togglePlay),
	next: active(keys.next),
	previous: active(keys.previous),
	stop: active(keys.stop),
	volumeUp: active(keys.volumeUp),
	volumeDown: active(keys.volumeDown),
	mute: active(keys.mute),
	seekForward: active(keys.seekForward),
	seekBack: active(keys.seekBack),
	shuffle: active(keys.shuffle),
	repeat: active(keys.repeat),
	like: active(keys.like),
	show: active(keys.show),
};

export const clientId = '0123456789abcdef0123456789abcdef';

export function signedIn(change: Partial<AppState> = {}): AppState {
	return {
		session: {
			kind: 'signedIn',
			consentAt: Date.UTC(2026, 9, 1),
			consentEndsAt: Date.UTC(2027, 3, 1),
			displayName: 'Robin',
			keptIn: 'disk',
		},
		playback: playing(),
		problem: null,
		notices: [],
		settings: {
			clientId,
			tokenStorage: 'disk',
			notifications: true,
			volumeStepPercent: 5,
			requestCeiling: 1_000,
			startAtLogin: false,
			mediaControls: true,
			stepAside: true,
			theme: 'system',
			language: 'en',
			hotkeys: keys,
			pins: [],
			recentPlaylists: [],
		},
		hotkeys,
		mediaControls: 'none',
		demo: false,
		...change,
	};
}

/** As on the very first start: no client id, nothing known. */
export function firstStart(change: Partial<AppState> = {}): AppState {
	const state = signedIn();
	return {
		...state,
		session: { kind: 'signedOut', why: 'firstStart' },
		playback: { kind: 'unknown' },
		settings: { ...state.settings, clientId: '' },
		...change,
	};
}

export function snapshotOf(state: AppState, change: Partial<Snapshot> = {}): Snapshot {
	return {
		state,
		monotonicMs: 0,
		redirectUri: 'http://127.0.0.1:8765/callback',
		...change,
	};
}

export const hoursAgo = (hours: number, now = Date.UTC(2026, 10, 21, 12)): number =>
	now - hours * 60 * 60 * 1000;

/** A quiet day, but for the last hour. */
export function budgetOf(change: Partial<BudgetView> = {}): BudgetView {
	const quiet = { command: 0, popover: 0, background: 6 };
	return {
		family: null,
		spentToday: 412,
		ceiling: 1_000,
		left: 588,
		leftForReads: 508,
		last30s: 2,
		nextFreedAt: hoursAgo(-1),
		allFreedAt: hoursAgo(-24),
		hours: Array.from({ length: 24 }, (_, index) => ({
			beganAt: hoursAgo(24 - index),
			...(index < 23 ? quiet : { command: 40, popover: 210, background: 24 }),
		})),
		isComplete: true,
		...change,
	};
}

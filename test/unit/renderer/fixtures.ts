import type { Snapshot } from '../../../app/bridge/contract.ts';
import type { BudgetView } from '../../../app/budget.ts';
import { displayAccelerator } from '../../../app/hotkeys/accelerator.ts';
import { type Hotkey, hotkeyActions } from '../../../app/hotkeys/actions.ts';
import type { SelfCheck } from '../../../app/self-check/contract.ts';
import { defaultSettings } from '../../../app/settings/schema.ts';
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

/** A key that works. */
export const active = (accelerator: string): Hotkey => ({
	accelerator,
	label: displayAccelerator(accelerator, 'linux'),
	status: 'active',
});

const hotkeys: AppState['hotkeys'] = hotkeyActions.map((target) => ({
	target,
	keys: defaultSettings('linux').hotkeys[target].map(active),
}));

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
		settings: { ...defaultSettings('linux'), clientId, tokenStorage: 'disk', language: 'en' },
		hotkeys,
		notifications: 'unknown',
		mediaControls: 'none',
		loginItem: 'unknown',
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
		platform: 'linux',
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

/** One of each verdict. */
export function selfCheckOf(): SelfCheck {
	return {
		checks: [
			{ name: 'session', verdict: 'fine', finding: 'GNOME on Wayland.', advice: null, details: [] },
			{
				name: 'api',
				verdict: 'attention',
				finding: 'Two endpoints are closed to this app.',
				advice: 'Ask Spotify for an extended quota.',
				details: ['GET /recommendations', 'GET /audio-features/{id}'],
			},
			{
				name: 'tray',
				verdict: 'broken',
				finding: 'Nothing on this desktop shows tray icons.',
				advice: 'Install an extension that does.',
				details: [],
			},
			{
				name: 'notifications',
				verdict: 'unknown',
				finding: 'None was shown yet.',
				advice: null,
				details: [],
			},
		],
	};
}

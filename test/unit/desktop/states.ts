import { defaultSettings } from '../../../app/settings/schema.ts';
import type { ActivePlayback, AppState, Device, TrackItem } from '../../../app/state.ts';

export const track: TrackItem = {
	kind: 'track',
	uri: 'spotify:track:1',
	title: 'Paper Lanterns',
	artists: [
		{ name: 'Ada Quill', url: null },
		{ name: 'The Tides', url: null },
	],
	album: { name: 'Harbour', url: null },
	durationMs: 200_000,
	explicit: false,
	cover: null,
	url: 'https://open.spotify.com/track/1',
};

const computer: Device = {
	id: 'computer',
	name: 'Desk',
	type: 'computer',
	isRestricted: false,
	isPrivateSession: false,
	supportsVolume: true,
	volumePercent: 50,
};

/** A song that plays on a computer, with `changes`. */
export function playing(
	changes: Partial<Omit<ActivePlayback, 'device'>> & { readonly device?: Partial<Device> } = {},
): ActivePlayback {
	return {
		kind: 'active',
		item: track,
		isPlaying: true,
		progress: { positionMs: 0, atMonotonicMs: 0 },
		shuffle: false,
		repeat: 'off',
		contextUri: null,
		disallows: [],
		liked: false,
		volumeBeforeMutePercent: null,
		...changes,
		device: { ...computer, ...changes.device },
	};
}

/** Somebody who is signed in and plays that song, with `changes`. */
export function appState(changes: Partial<AppState> = {}): AppState {
	return {
		session: { kind: 'signedIn', consentAt: 0, consentEndsAt: 1, displayName: 'Ida', keptIn: 'disk' },
		playback: playing(),
		problem: null,
		notices: [],
		settings: defaultSettings('linux'),
		hotkeys: [],
		notifications: 'unknown',
		mediaControls: 'none',
		loginItem: 'absent',
		demo: false,
		...changes,
	};
}

import type { ActivePlayback, Device, Playback, PlayerAction, PlayingItem, Progress } from '../state.ts';
import type { RoundTrip } from './exchange.ts';
import { normaliseItem } from './normalise-item.ts';
import type { WireDevice, WireDisallowed, WirePlaybackState } from './wire/playback.ts';

/**
 * Turns what Spotify says of the player into the app's own state; `measured` is the round trip of that read.
 * Whether the item is liked, and the volume before muting, are not part of the answer and come out as null.
 */
export function normalisePlayback(
	state: WirePlaybackState | null,
	measured: RoundTrip,
): Extract<Playback, { kind: 'idle' }> | ActivePlayback {
	if (state === null) return { kind: 'idle' };
	const item = normaliseItem(state.item, state.currently_playing_type);
	return {
		kind: 'active',
		item,
		isPlaying: state.is_playing ?? false,
		progress: progressOf(state, item, measured),
		device: normaliseDevice(state.device),
		shuffle: state.shuffle_state ?? false,
		repeat: state.repeat_state ?? 'off',
		contextUri: state.context?.uri ?? null,
		disallows: disallowedActions(state),
		liked: null,
		volumeBeforeMutePercent: null,
	};
}

/**
 * `progress_ms` was true about half-way through the round trip; counted from `timestamp`, which is the last
 * change, it would drift. A player that was closed can claim to be past the end.
 * https://github.com/spotify/web-api/issues/1073 and https://github.com/spotify/web-api/issues/533
 */
function progressOf(state: WirePlaybackState, item: PlayingItem, measured: RoundTrip): Progress {
	const durationMs = 'durationMs' in item && item.durationMs > 0 ? item.durationMs : Infinity;
	return {
		positionMs: Math.min(Math.max(state.progress_ms ?? 0, 0), durationMs),
		atMonotonicMs: (measured.sentAtMonotonicMs + measured.receivedAtMonotonicMs) / 2,
	};
}

/** Of a device that Spotify says nothing about, everything is assumed that keeps it usable. */
export function normaliseDevice(device: WireDevice | null): Device {
	const volumePercent = device?.volume_percent ?? null;
	return {
		id: device?.id ?? null,
		name: device?.name ?? '',
		type: deviceTypes.get(device?.type?.toLowerCase() ?? '') ?? 'other',
		isRestricted: device?.is_restricted ?? false,
		isPrivateSession: device?.is_private_session ?? false,
		supportsVolume: device?.supports_volume ?? volumePercent !== null,
		volumePercent: volumePercent === null ? null : Math.round(Math.min(Math.max(volumePercent, 0), 100)),
	};
}

const deviceTypes: ReadonlyMap<string, Device['type']> = new Map([
	['computer', 'computer'],
	['smartphone', 'phone'],
	['tablet', 'phone'],
	['speaker', 'speaker'],
	['avr', 'speaker'],
	['audiodongle', 'speaker'],
	['castaudio', 'speaker'],
]);

const actions: readonly (readonly [flag: WireDisallowed, action: PlayerAction])[] = [
	['pausing', 'pause'],
	['resuming', 'resume'],
	['seeking', 'seek'],
	['skipping_next', 'next'],
	['skipping_prev', 'previous'],
	['toggling_repeat_context', 'repeatContext'],
	['toggling_repeat_track', 'repeatTrack'],
	['toggling_shuffle', 'shuffle'],
	['transferring_playback', 'transfer'],
];

const disallowedActions = ({ actions: told }: WirePlaybackState): PlayerAction[] =>
	actions.filter(([flag]) => told?.disallows?.[flag] || told?.[flag]).map(([, action]) => action);

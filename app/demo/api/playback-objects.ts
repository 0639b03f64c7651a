import type { DemoDevice } from '../player/devices.ts';
import { disallowsOf } from '../player/disallows.ts';
import type { PlaybackSession } from '../player/session.ts';
import { currentEntry, progressMs } from '../player/state.ts';
import { contextObject, itemObject } from './item-objects.ts';
import type { World } from './world.ts';

export function deviceObject(device: DemoDevice, session: PlaybackSession) {
	const isActive = device.id === session.activeDeviceId;
	return {
		id: device.id,
		is_active: isActive,
		is_private_session: isActive && session.isPrivate,
		is_restricted: device.isRestricted,
		name: device.name,
		supports_volume: device.supportsVolume,
		type: device.type,
		volume_percent: device.volumePercent,
	};
}

/** The part that both reads of the player share. `withEpisodes`: the client said that it knows them. */
export function currentlyPlayingObject(world: World, { player }: PlaybackSession, withEpisodes: boolean) {
	const entry = currentEntry(player);
	const isHidden = entry === undefined || (entry.kind === 'episode' && !withEpisodes);
	return {
		timestamp: player.changedAt,
		context: contextObject(player.contextUri),
		progress_ms: entry?.kind === 'unknown' ? null : progressMs(player, world.now()),
		item: isHidden ? null : itemObject(world, entry.uri),
		// A file of the listener's own is a track to Spotify.
		currently_playing_type: entry?.kind === 'local' ? 'track' : (entry?.kind ?? 'unknown'),
		actions: { disallows: Object.fromEntries([...disallowsOf(player)].map((flag) => [flag, true])) },
		is_playing: player.isPlaying,
	};
}

export function playbackObject(
	world: World,
	session: PlaybackSession,
	device: DemoDevice,
	withEpisodes: boolean,
) {
	return {
		device: deviceObject(device, session),
		shuffle_state: session.player.shuffle,
		smart_shuffle: false,
		repeat_state: session.player.repeat,
		...currentlyPlayingObject(world, session, withEpisodes),
	};
}

import { type Attempt, attempt } from '../spotify/attempt.ts';
import type { PlayerSpotify } from '../spotify/spotify-by-purpose.ts';
import {
	type Command,
	isForLibrary,
	type LibraryCommand,
	type PlayerCommand,
	type PlayList,
} from './command.ts';

/** Sends the command as one request; to the active device unless another is named. Never rejects. */
export function send(spotify: PlayerSpotify, command: Command, deviceId?: string): Promise<Attempt<void>> {
	return attempt(
		isForLibrary(command)
			? sendToLibrary(spotify.library, command)
			: sendToPlayer(spotify.player, command, deviceId === undefined ? {} : { device_id: deviceId }),
	);
}

function sendToLibrary(library: PlayerSpotify['library'], { type, uri }: LibraryCommand): Promise<void> {
	return type === 'like'
		? library.saveLibraryItems({ uris: [uri] })
		: library.removeLibraryItems({ uris: [uri] });
}

function bodyOf(list: PlayList) {
	if ('uris' in list) {
		return { uris: list.uris, ...(list.startUri !== null && { offset: { uri: list.startUri } }) };
	}
	return { context_uri: list.contextUri, ...(list.offset && { offset: list.offset }) };
}

function sendToPlayer(
	player: PlayerSpotify['player'],
	command: PlayerCommand,
	device: { device_id?: string },
): Promise<void> {
	switch (command.type) {
		case 'play':
			return player.startOrResumePlayback(device);
		case 'pause':
			return player.pausePlayback(device);
		case 'next':
			return player.skipToNext(device);
		case 'previous':
			return player.skipToPrevious(device);
		case 'seek':
			return player.seekToPosition({ position_ms: command.positionMs, ...device });
		case 'start':
			return player.startOrResumePlayback({ ...bodyOf(command.list), ...device });
		case 'queue':
			return player.addToQueue({ uri: command.uri, ...device });
		case 'transfer':
			return player.transferPlayback({ device_ids: [command.deviceId] });
		case 'volume':
			return player.setVolume({ volume_percent: command.volumePercent, ...device });
		case 'shuffle':
			return player.setShuffle({ state: command.shuffle, ...device });
		case 'repeat':
			return player.setRepeatMode({ state: command.repeat, ...device });
	}
}

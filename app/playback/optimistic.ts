import type { Playback, PlayerAction } from '../state.ts';
import type { Command } from './command.ts';
import { identityOf, likableUri } from './identity.ts';
import { anchoredAt, clampPosition } from './progress.ts';

/**
 * What the screen shows as soon as `command` was given at this instant of the monotonic clock, before Spotify
 * answered. Applying it again, or to a state in which it took effect already, changes nothing that matters;
 * applied to another item or device than the command is about, it changes nothing at all.
 */
export function withCommand(playback: Playback, command: Command, monotonicMs: number): Playback {
	if (playback.kind !== 'active') return playback;
	switch (command.type) {
		case 'play':
		case 'pause': {
			const isPlaying = command.type === 'play';
			if (playback.isPlaying === isPlaying) return playback;
			return {
				...playback,
				isPlaying,
				progress: anchoredAt(playback, monotonicMs),
				// A playing player says that it cannot resume, and a paused one that it cannot pause.
				disallows: without(playback.disallows, isPlaying ? 'pause' : 'resume'),
			};
		}
		case 'next':
		case 'previous':
			// Nobody knows the other item yet, but that this one is over.
			if (identityOf(playback.item) !== command.from) return playback;
			return {
				...playback,
				progress: { positionMs: 0, atMonotonicMs: monotonicMs },
				disallows: without(playback.disallows, 'next', 'previous', 'seek'),
			};
		case 'start':
			if (identityOf(playback.item) !== command.from) return playback;
			return {
				...playback,
				isPlaying: true,
				progress: { positionMs: 0, atMonotonicMs: monotonicMs },
				disallows: without(playback.disallows, 'pause', 'next', 'previous', 'seek'),
			};
		case 'queue':
		case 'transfer':
			// Nothing of it shows before Spotify tells more of that device.
			return playback;
		case 'seek': {
			if (identityOf(playback.item) !== command.within) return playback;
			const positionMs = clampPosition(command.positionMs, playback.item);
			return { ...playback, progress: { positionMs, atMonotonicMs: monotonicMs } };
		}
		case 'volume':
			if (playback.device.id !== command.deviceId) return playback;
			return {
				...playback,
				device: { ...playback.device, volumePercent: command.volumePercent },
				volumeBeforeMutePercent: command.beforeMutePercent,
			};
		case 'shuffle':
			return { ...playback, shuffle: command.shuffle };
		case 'repeat':
			return { ...playback, repeat: command.repeat };
		case 'like':
		case 'unlike':
			if (likableUri(playback) !== command.uri) return playback;
			return { ...playback, liked: command.type === 'like' };
	}
}

function without(actions: readonly PlayerAction[], ...allowed: readonly PlayerAction[]): PlayerAction[] {
	return actions.filter((action) => !allowed.includes(action));
}

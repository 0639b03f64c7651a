import type { Intent } from '../intents.ts';
import type { Problem, RestrictionReason } from '../problem.ts';
import type { ActivePlayback, Playback, PlayerAction, RepeatMode } from '../state.ts';
import { type Command, isForLibrary, isSatisfied } from './command.ts';
import { identityOf, likableUri, playingIdentity } from './identity.ts';
import { clampPosition, durationOf, positionAt } from './progress.ts';

/** What to do about an intent. Only `send` costs a request of its own. */
export type Decision =
	| { readonly kind: 'send'; readonly command: Command }
	/** The player is that way already. */
	| { readonly kind: 'nothing' }
	/** Spotify would refuse it, so it is not asked. */
	| { readonly kind: 'refuse'; readonly problem: Problem }
	/** It depends on what is playing, and nobody knows that. */
	| { readonly kind: 'needsState' }
	/** It depends on whether the item is in the library, and nobody knows that. */
	| { readonly kind: 'needsLiked'; readonly uri: string };

/** For unmuting a device that was muted by somebody else. */
const UNMUTED_PERCENT = 50;

/** Turns what a person asked for into a command, by what is known of the player at this instant. */
export function decide(intent: Intent, playback: Playback, monotonicMs: number): Decision {
	if (isDirect(intent)) {
		const decision = resolveDirectly(intent, playback);
		return playback.kind === 'active' ? permit(decision, playback) : decision;
	}
	if (playback.kind === 'unknown') return { kind: 'needsState' };
	if (playback.kind === 'idle') return decideBlindly(intent);
	return permit(resolve(intent, playback, monotonicMs), playback);
}

/**
 * No device is active, or so Spotify says: after hibernation it may say so while music plays, so that what can
 * be asked for blindly is. https://github.com/spotify/web-api/issues/1275
 */
export function decideBlindly(intent: Intent): Decision {
	switch (intent.type) {
		case 'play':
			return send({ type: 'play', byToggle: false });
		case 'togglePlay':
			return send({ type: 'play', byToggle: true });
		case 'pause':
			return send({ type: 'pause', byToggle: false });
		case 'next':
		case 'previous':
			return send({ type: intent.type, from: null });
		default:
			return { kind: 'needsState' };
	}
}

/** Names all that it is about, so that nothing need be known of the player. */
type DirectIntent = Extract<Intent, { type: (typeof directIntents)[number] }>;

const directIntents = ['playContext', 'playItems', 'addToQueue', 'transferTo', 'setLiked'] as const;

function isDirect(intent: Intent): intent is DirectIntent {
	return directIntents.some((type) => type === intent.type);
}

function resolveDirectly(intent: DirectIntent, playback: Playback): Decision {
	switch (intent.type) {
		case 'playContext': {
			const { contextUri, offset } = intent;
			return send({ type: 'start', list: { contextUri, offset }, from: playingIdentity(playback) });
		}
		case 'playItems': {
			const { uris, startUri } = intent;
			return send({ type: 'start', list: { uris, startUri }, from: playingIdentity(playback) });
		}
		case 'addToQueue':
			return send({ type: 'queue', uri: intent.uri });
		case 'transferTo':
			return send({ type: 'transfer', deviceId: intent.deviceId });
		case 'setLiked':
			return send({ type: intent.liked ? 'like' : 'unlike', uri: intent.uri });
	}
}

function resolve(
	intent: Exclude<Intent, DirectIntent>,
	playback: ActivePlayback,
	monotonicMs: number,
): Decision {
	const seek = (positionMs: number): Decision =>
		send({
			type: 'seek',
			positionMs: Math.round(clampPosition(positionMs, playback.item)),
			within: identityOf(playback.item),
		});

	switch (intent.type) {
		case 'play':
		case 'pause':
			return send({ type: intent.type, byToggle: false });
		case 'togglePlay':
			return send({ type: playback.isPlaying ? 'pause' : 'play', byToggle: true });
		case 'next':
		case 'previous':
			return send({ type: intent.type, from: identityOf(playback.item) });
		case 'seekTo':
			return seek(intent.positionMs);
		case 'seekBy': {
			// Past the end Spotify goes on to the next item, and its very end does the same. Further presses then
			// have nothing to move: a key that is held down leaves the item once.
			const fromMs = positionAt(playback, monotonicMs);
			const isOver = fromMs === durationOf(playback.item) && intent.deltaMs > 0;
			return isOver ? { kind: 'nothing' } : seek(fromMs + intent.deltaMs);
		}
		case 'setVolume':
		case 'changeVolume':
		case 'toggleMute':
			return resolveVolume(intent, playback);
		case 'setShuffle':
			return send({ type: 'shuffle', shuffle: intent.shuffle });
		case 'toggleShuffle':
			return send({ type: 'shuffle', shuffle: !playback.shuffle });
		case 'setRepeat':
			return send({ type: 'repeat', repeat: intent.repeat });
		case 'cycleRepeat':
			return send({ type: 'repeat', repeat: repeatAfter(playback) });
		case 'like':
		case 'unlike':
		case 'toggleLike':
			return resolveLike(intent.type, playback);
	}
}

type VolumeIntent = Extract<Intent, { type: 'setVolume' | 'changeVolume' | 'toggleMute' }>;

function resolveVolume(intent: VolumeIntent, playback: ActivePlayback): Decision {
	const { device, volumeBeforeMutePercent } = playback;
	const to = (volumePercent: number, beforeMutePercent: number | null = null): Decision =>
		send({
			type: 'volume',
			volumePercent: Math.round(Math.min(Math.max(volumePercent, 0), 100)),
			deviceId: device.id,
			beforeMutePercent,
		});

	if (intent.type === 'setVolume') return to(intent.volumePercent);
	if (device.volumePercent === null) return refuse('volumeNotSupported');
	const isMuted = device.volumePercent === 0;
	const unmutedPercent = volumeBeforeMutePercent ?? UNMUTED_PERCENT;

	if (intent.type === 'toggleMute') return isMuted ? to(unmutedPercent) : to(0, device.volumePercent);
	// As on every desktop: louder ends a mute and goes on from the level before it.
	const fromPercent =
		isMuted && intent.deltaPercent > 0 ? (volumeBeforeMutePercent ?? 0) : device.volumePercent;
	return to(fromPercent + intent.deltaPercent, intent.deltaPercent > 0 ? null : volumeBeforeMutePercent);
}

function resolveLike(type: 'like' | 'unlike' | 'toggleLike', playback: ActivePlayback): Decision {
	const uri = likableUri(playback);
	if (uri === null) return refuse('unknown');
	if (type !== 'toggleLike') return send({ type, uri });
	if (playback.liked === null) return { kind: 'needsLiked', uri };
	return send({ type: playback.liked ? 'unlike' : 'like', uri });
}

const repeatModes: readonly RepeatMode[] = ['off', 'context', 'track'];

/** The next mode that the player takes; it always takes `off`. */
function repeatAfter(playback: ActivePlayback): RepeatMode {
	const after = repeatModes.slice(repeatModes.indexOf(playback.repeat) + 1);
	return after.find((mode) => !playback.disallows.some((action) => action === actionFor(mode))) ?? 'off';
}

const actionFor = (mode: RepeatMode): PlayerAction | null =>
	mode === 'off' ? null : mode === 'context' ? 'repeatContext' : 'repeatTrack';

/** Holds back what would change nothing or what the player refuses anyway. */
function permit(decision: Decision, playback: ActivePlayback): Decision {
	if (decision.kind !== 'send' || isForLibrary(decision.command)) return decision;
	const { command } = decision;
	if (playback.device.isRestricted && command.type !== 'transfer') return refuse('deviceNotControllable');
	if (command.type === 'volume' && !playback.device.supportsVolume) return refuse('volumeNotSupported');
	if (isSatisfied(command, playback)) return { kind: 'nothing' };
	const action = actionOf(command);
	if (action === null || !playback.disallows.includes(action)) return decision;
	return refuse(reasonFor(action, playback));
}

function actionOf(command: Command): PlayerAction | null {
	switch (command.type) {
		case 'play':
			return 'resume';
		case 'repeat':
			return actionFor(command.repeat);
		case 'pause':
		case 'next':
		case 'previous':
		case 'seek':
		case 'shuffle':
		case 'transfer':
			return command.type;
		default:
			return null;
	}
}

/** At either end of a list a skip is refused for want of a track, in an advertisement for its own sake. */
function reasonFor(action: PlayerAction, { item }: ActivePlayback): RestrictionReason {
	if (item.kind === 'ad') return 'unknown';
	if (action === 'next') return 'noNextTrack';
	return action === 'previous' ? 'noPreviousTrack' : 'unknown';
}

const send = (command: Command): Decision => ({ kind: 'send', command });

const refuse = (reason: RestrictionReason): Decision => ({
	kind: 'refuse',
	problem: { kind: 'restriction', reason },
});

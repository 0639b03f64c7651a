import type { Intent } from '../intents.ts';
import type { Messages } from '../messages/en.ts';
import { isLikable } from '../playback/identity.ts';
import type { ActivePlayback, Playback, PlayerAction } from '../state.ts';

export interface NotificationButton {
	/** Another one for each thing that it may ask for: a second click on `play` is none on the `pause` in its place. */
	readonly name: 'previous' | 'play' | 'pause' | 'next' | 'like' | 'unlike';
	readonly label: string;
	readonly intent: Intent;
}

/** What can be done about the song that is told of. Desktops with little room show only the first of them. */
export function buttonsFor(playback: Playback, messages: Messages): readonly NotificationButton[] {
	if (playback.kind !== 'active') return [];
	return [...transport(playback, messages), ...like(playback, messages)];
}

function transport(
	{ isPlaying, disallows, device }: ActivePlayback,
	{ player }: Messages,
): readonly NotificationButton[] {
	if (device.isRestricted) return [];
	const button = (name: 'previous' | 'play' | 'pause' | 'next', needs: PlayerAction): NotificationButton[] =>
		disallows.includes(needs) ? [] : [{ name, label: player[name], intent: { type: name } }];
	return [
		...button('previous', 'previous'),
		...(isPlaying ? button('pause', 'pause') : button('play', 'resume')),
		...button('next', 'next'),
	];
}

/**
 * For this item alone: the press may come when it is over. While it is not known whether it is liked already, to like
 * it does no harm.
 */
function like(
	{ item, liked }: ActivePlayback,
	{ action, notification }: Messages,
): readonly NotificationButton[] {
	if (!isLikable(item)) return [];
	const [add, remove] =
		item.kind === 'episode'
			? [notification.likeEpisode, notification.unlikeEpisode]
			: [action.like, action.unlike];
	const intent: Intent = { type: 'setLiked', uri: item.uri, liked: !liked };
	return [liked ? { name: 'unlike', label: remove, intent } : { name: 'like', label: add, intent }];
}

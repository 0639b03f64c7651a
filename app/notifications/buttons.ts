import type { Messages } from '../messages/en.ts';
import { isLikable } from '../playback/identity.ts';
import type { ActivePlayback, Playback, PlayerAction } from '../state.ts';

/** What a button asks for: an intent of the same name. */
const presses = ['previous', 'play', 'pause', 'next', 'like', 'unlike'] as const;

export type Press = (typeof presses)[number];

export interface NotificationButton {
	readonly press: Press;
	readonly label: string;
}

export function isPress(name: string): name is Press {
	return presses.some((press) => press === name);
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
	const buttons: readonly (NotificationButton & { readonly needs: PlayerAction })[] = [
		{ press: 'previous', label: player.previous, needs: 'previous' },
		isPlaying
			? { press: 'pause', label: player.pause, needs: 'pause' }
			: { press: 'play', label: player.play, needs: 'resume' },
		{ press: 'next', label: player.next, needs: 'next' },
	];
	return buttons
		.filter(({ needs }) => !disallows.includes(needs))
		.map(({ press, label }) => ({ press, label }));
}

/** While it is not known whether the item is liked already, to like it does no harm. */
function like(
	{ item, liked }: ActivePlayback,
	{ action, notification }: Messages,
): readonly NotificationButton[] {
	if (!isLikable(item)) return [];
	const [add, remove] =
		item.kind === 'episode'
			? [notification.likeEpisode, notification.unlikeEpisode]
			: [action.like, action.unlike];
	return [liked ? { press: 'unlike', label: remove } : { press: 'like', label: add }];
}

import type { Intent } from '../../intents.ts';
import type { Messages } from '../../messages/en.ts';
import type { AppState, PlayerAction } from '../../state.ts';

/** The pictures that the buttons have, each in an `.ico` with one for every scale. */
export type ThumbnailIcon = 'previous' | 'play' | 'pause' | 'next';

export const thumbnailIconFile = (icon: ThumbnailIcon): string => `thumbnail-${icon}.ico`;

/** A button below the preview of the window; two equal ones are the same button. */
export interface ThumbnailButton {
	readonly icon: ThumbnailIcon;
	readonly tooltip: string;
	readonly enabled: boolean;
	readonly intent: Intent;
}

/** As many in every state: Windows takes no more once there were some. */
export function thumbnailButtons(state: AppState, { player }: Messages): readonly ThumbnailButton[] {
	const { playback, session } = state;
	const active = playback.kind === 'active' ? playback : null;
	// With nothing active the player may still be woken.
	const allows = (action: PlayerAction): boolean =>
		session.kind === 'signedIn' &&
		(active === null || (!active.device.isRestricted && !active.disallows.includes(action)));
	const isPlaying = active?.isPlaying ?? false;
	return [
		{
			icon: 'previous',
			tooltip: player.previous,
			enabled: allows('previous'),
			intent: { type: 'previous' },
		},
		{
			icon: isPlaying ? 'pause' : 'play',
			tooltip: isPlaying ? player.pause : player.play,
			enabled: allows(isPlaying ? 'pause' : 'resume'),
			intent: { type: 'togglePlay' },
		},
		{ icon: 'next', tooltip: player.next, enabled: allows('next'), intent: { type: 'next' } },
	];
}

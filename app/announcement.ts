import type { Messages } from './messages/en.ts';
import { describeProblem } from './messages/problem.ts';
import { describeItem, type Announcement as NewItem } from './playback/announce.ts';
import type { Problem } from './problem.ts';
import type { AppState } from './state.ts';

/** What Baton says without being looked at: another song, or that a key press failed. */
export type Announcement =
	| ({ readonly kind: 'item' } & NewItem)
	| { readonly kind: 'problem'; readonly problem: Problem };

/** The words and the cover of a notification. */
export interface NotificationWords {
	readonly title: string;
	readonly body: string;
	readonly coverUrl: string | null;
}

export function wordsOf(
	announcement: Announcement,
	messages: Messages,
	formatTime: (at: number) => string,
): NotificationWords {
	if (announcement.kind === 'item') return announcement;
	return {
		title: messages.notification.failed,
		body: describeProblem(messages, announcement.problem, formatTime),
		coverUrl: null,
	};
}

/** What to say to somebody who asks what is playing. */
export function presentWords(
	{ session, playback }: Pick<AppState, 'session' | 'playback'>,
	{ player, tray }: Messages,
): NotificationWords {
	if (session.kind !== 'signedIn') return wordsOnly(tray.notConnected);
	switch (playback.kind) {
		case 'unknown':
			return wordsOnly(player.loading);
		case 'idle':
			return wordsOnly(player.nothingPlaying, player.nothingPlayingHint);
		case 'active':
			if (playback.item.kind === 'ad') return wordsOnly(player.advertisement, player.advertisementHint);
			return describeItem(playback.item) ?? wordsOnly(player.unknownItem);
	}
}

const wordsOnly = (title: string, body = ''): NotificationWords => ({ title, body, coverUrl: null });

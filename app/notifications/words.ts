import type { Announcement } from '../announcements.ts';
import type { Messages } from '../messages/en.ts';
import { describeProblem } from '../messages/problem.ts';
import { describeItem } from '../playback/announce.ts';
import type { AppState } from '../state.ts';

/** What a notification says, and shows beside it. */
export interface NotificationWords {
	readonly title: string;
	readonly body: string;
	readonly coverUrl: string | null;
	/** Of the item that it tells of; null where it tells of none. */
	readonly itemUri: string | null;
}

export function wordsOf(
	announcement: Announcement,
	messages: Messages,
	formatTime: (at: number) => string,
): NotificationWords {
	if (announcement.kind === 'item') return announcement;
	return wordsOnly(messages.notification.failed, describeProblem(messages, announcement.problem, formatTime));
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

const wordsOnly = (title: string, body = ''): NotificationWords => ({
	title,
	body,
	coverUrl: null,
	itemUri: null,
});

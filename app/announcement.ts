import type { Messages } from './messages/en.ts';
import { describeProblem } from './messages/problem.ts';
import type { Announcement as NewItem } from './playback/announce.ts';
import type { Problem } from './problem.ts';

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

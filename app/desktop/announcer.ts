import { wordsOf } from '../announcement.ts';
import type { Baton } from '../baton.ts';
import type { Cancel, Clock } from '../clock.ts';
import type { Covers } from '../covers.ts';
import { clockTime } from '../messages/language.ts';
import type { Notifier } from './notifications.ts';

export interface AnnouncerParts {
	readonly baton: Pick<Baton, 'state' | 'messages' | 'onAnnounce'>;
	readonly covers: Covers;
	readonly notifier: Pick<Notifier, 'show'>;
	readonly clock: Clock;
	readonly isPopoverOpen: () => boolean;
}

/** A notification without its cover now is better than a whole one for a song that is half over. */
const LONGEST_WAIT_FOR_COVER_MS = 1500;

/** Turns what Baton announces into notifications. Of several in a row only the last is shown. */
export function announceOn({ baton, covers, notifier, clock, isPopoverOpen }: AnnouncerParts): Cancel {
	let newest = 0;

	async function coverBytes(url: string | null): Promise<Uint8Array | null> {
		if (url === null) return null;
		const late = new Promise<null>((resolve) => {
			clock.after(LONGEST_WAIT_FOR_COVER_MS, () => resolve(null));
		});
		return (await Promise.race([covers.get(url), late]))?.bytes ?? null;
	}

	return baton.onAnnounce(async (announcement) => {
		const { settings } = baton.state.get();
		if (!settings.notifications) return;
		const mine = ++newest;
		const messages = baton.messages.get();
		const formatTime = clockTime(messages.language);
		const { title, body, coverUrl } = wordsOf(announcement, messages, formatTime);
		const cover = await coverBytes(coverUrl);
		if (mine === newest && !isPopoverOpen()) notifier.show({ title, body, cover });
	});
}

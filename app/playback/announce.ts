import type { Source } from '../intents.ts';
import type { Playback, PlayingItem } from '../state.ts';
import { identityOf } from './identity.ts';

/** What there is to say of an item. */
export interface ItemAnnouncement {
	readonly title: string;
	/** Artists and album, or the show. */
	readonly body: string;
	readonly coverUrl: string | null;
	readonly itemUri: string;
}

export interface Change {
	readonly before: Playback;
	readonly after: Playback;
	/** The item heard last in this session, advertisements aside; null before the first. */
	readonly lastItemUri: string | null;
	/** Whose press led to the change; null when it came about by itself. */
	readonly cause: Source | null;
	readonly popoverOpen: boolean;
	/** Whether the person wants to be told of songs unasked. */
	readonly tellsOfSongs: boolean;
}

/** What to say about a change of the playback; null when nothing, or when the person sees it anyway. */
export function announce(change: Change): ItemAnnouncement | null {
	const { before, after, lastItemUri, cause, popoverOpen, tellsOfSongs } = change;
	if (!tellsOfSongs || popoverOpen || cause === 'popover') return null;
	// The first read of a session tells of music that has been playing for a while.
	if (before.kind === 'unknown' || after.kind !== 'active' || !after.isPlaying) return null;
	// After an advertisement the same item may go on.
	if (identityOf(after.item) === lastItemUri) return null;
	return describeItem(after.item);
}

/** The same for whatever plays or stands still; null for what has no name. */
export function describeItem(item: PlayingItem): ItemAnnouncement | null {
	switch (item.kind) {
		case 'track': {
			const artists = item.artists.map(({ name }) => name).join(', ');
			return {
				title: item.title,
				body: joined(artists, item.album.name),
				coverUrl: item.cover?.url ?? null,
				itemUri: item.uri,
			};
		}
		case 'episode':
			return {
				title: item.title,
				body: item.show.name,
				coverUrl: item.cover?.url ?? null,
				itemUri: item.uri,
			};
		case 'local':
			return { title: item.title, body: joined(item.artists, item.album), coverUrl: null, itemUri: item.uri };
		case 'ad':
		case 'unknown':
			return null;
	}
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

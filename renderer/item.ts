import type { Messages } from '../app/messages/en.ts';
import type { Cover, Link, PlayingItem } from '../app/state.ts';

/** What Now playing says about an item, whatever its kind. */
export interface ItemDetails {
	readonly title: Link;
	/** Artists of a track, or the show of an episode. */
	readonly artists: readonly Link[];
	readonly album: Link | null;
	readonly explicit: boolean;
	readonly cover: Cover | null;
}

export function describeItem(item: PlayingItem, messages: Messages): ItemDetails {
	const words = messages.player;
	const bare = { artists: [], album: null, explicit: false, cover: null };
	switch (item.kind) {
		case 'track':
			return { ...item, title: { name: item.title, url: item.url } };
		case 'episode':
			return { ...item, title: { name: item.title, url: item.url }, artists: [item.show], album: null };
		case 'local':
			return {
				...bare,
				title: plain(item.title),
				artists: [plain(item.artists)],
				album: plain(item.album),
			};
		case 'ad':
			return { ...bare, title: plain(words.advertisement) };
		case 'unknown':
			return { ...bare, title: plain(words.unknownItem) };
	}
}

/** One line for screen readers and tooltips. */
export function songLine(details: ItemDetails): string {
	const names = details.artists.map((artist) => artist.name).filter(Boolean);
	return [details.title.name, names.join(', ')].filter(Boolean).join(' · ');
}

const plain = (name: string): Link => ({ name, url: null });

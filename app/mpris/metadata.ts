import type { Dictionary, Variant } from '../dbus/value.ts';
import type { Messages } from '../messages/en.ts';
import { durationOf } from '../playback/progress.ts';
import type { Playback, PlayingItem } from '../state.ts';
import { busAddress, busText } from './text.ts';
import { microseconds } from './time.ts';
import { trackIdOf } from './track-id.ts';

/** The words for what has no title. */
export type ItemWords = Pick<Messages['player'], 'advertisement' | 'unknownItem'>;

/**
 * What is known of the item that is in the player; empty while there is none.
 * https://www.freedesktop.org/wiki/Specifications/mpris-spec/metadata/
 */
export function metadataOf(playback: Playback, words: ItemWords): Dictionary {
	if (playback.kind !== 'active') return new Map();
	const { item } = playback;
	const { title, artists, album, url, coverUrl } = factsOf(item, words);
	const durationMs = durationOf(item);
	const entries: readonly (readonly [string, Variant | null])[] = [
		['mpris:trackid', { signature: 'o', value: trackIdOf(item) }],
		['mpris:length', durationMs === null ? null : { signature: 'x', value: microseconds(durationMs) }],
		['mpris:artUrl', addressOf(coverUrl)],
		['xesam:title', textOf(title)],
		['xesam:artist', artists.length === 0 ? null : { signature: 'as', value: artists.map(busText) }],
		['xesam:album', textOf(album)],
		['xesam:url', addressOf(url)],
	];
	return new Map(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

interface Facts {
	readonly title: string;
	readonly artists: readonly string[];
	readonly album: string;
	readonly url: string | null;
	readonly coverUrl: string | null;
}

/** More performers than anybody lists. */
const MOST_ARTISTS = 50;

function factsOf(item: PlayingItem, words: ItemWords): Facts {
	switch (item.kind) {
		case 'track': {
			const artists = item.artists.slice(0, MOST_ARTISTS).map(({ name }) => name);
			const { title, album, url, cover } = item;
			return { title, artists, album: album.name, url, coverUrl: cover?.url ?? null };
		}
		case 'episode': {
			const { title, show, url, cover } = item;
			return { title, artists: [show.name], album: '', url, coverUrl: cover?.url ?? null };
		}
		case 'local': {
			const { title, artists, album } = item;
			return { title, artists: artists === '' ? [] : [artists], album, url: null, coverUrl: null };
		}
		case 'ad':
			return { ...nothingKnown, title: words.advertisement };
		case 'unknown':
			return { ...nothingKnown, title: words.unknownItem };
	}
}

const nothingKnown = { artists: [], album: '', url: null, coverUrl: null };

function textOf(text: string): Variant | null {
	const value = busText(text);
	return value === '' ? null : { signature: 's', value };
}

function addressOf(url: string | null): Variant | null {
	const value = url === null ? null : busAddress(url);
	return value === null ? null : { signature: 's', value };
}

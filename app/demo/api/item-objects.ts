import { parseUri } from '../catalogue/ids.ts';
import { localFileOf } from '../catalogue/local-file.ts';
import { links } from './links.ts';
import { trackObject } from './objects.ts';
import { chapterAsEpisode, episodeObject } from './spoken-objects.ts';
import type { World } from './world.ts';

/** A file of the listener's own: no ids, no links, no images. https://developer.spotify.com/documentation/web-api/concepts/playlists#local-files */
function localFileObject(uri: string) {
	const file = localFileOf(uri);
	if (!file) return null;
	const nowhere = { external_urls: {}, href: null, id: null, uri: null };
	return {
		album: {
			...nowhere,
			album_type: null,
			artists: [],
			images: [],
			name: file.album,
			release_date: null,
			release_date_precision: null,
			type: 'album',
		},
		artists: [{ ...nowhere, name: file.artist, type: 'artist' }],
		disc_number: 0,
		duration_ms: file.durationMs,
		explicit: false,
		external_ids: {},
		external_urls: {},
		href: null,
		id: null,
		is_local: true,
		name: file.title,
		preview_url: null,
		track_number: 0,
		type: 'track',
		uri,
	};
}

/** What a URI stands for; null for ads and for types of the future, which have no object. */
export function itemObject(world: World, uri: string) {
	const { type, id } = parseUri(uri) ?? { type: 'local', id: '' };
	const track = type === 'track' ? world.catalogue.tracks.get(id) : undefined;
	if (track) return trackObject(world, track);
	const episode = type === 'episode' ? world.catalogue.episodes.get(id) : undefined;
	if (episode) return episodeObject(world, episode);
	const chapter = type === 'chapter' ? world.catalogue.chapters.get(id) : undefined;
	return chapter ? chapterAsEpisode(world, chapter) : localFileObject(uri);
}

/** The `context` of a playback; null without one. */
export function contextObject(uri: string | null) {
	const parsed = uri === null ? null : parseUri(uri);
	if (!parsed) return null;
	const { external_urls, href, type } = links(parsed.type, parsed.id);
	return { external_urls, href, type, uri };
}

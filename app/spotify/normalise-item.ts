import type { Link, PlayingItem } from '../state.ts';
import { coverOf } from './cover.ts';
import { pageUrl } from './page-url.ts';
import type { WireSimplifiedArtist, WireTrack } from './wire/catalogue.ts';
import type { WireEpisode } from './wire/episode.ts';
import type { WirePlayingItem } from './wire/playback.ts';

/** What plays, from `item` and `currently_playing_type` of a playback state or a queue. */
export function normaliseItem(item: WirePlayingItem, currentlyPlayingType: string | null): PlayingItem {
	// Advertisements come with a null item: https://github.com/dvx/lofi/issues/58
	if (currentlyPlayingType === 'ad') return { kind: 'ad' };
	if (item === null) return { kind: 'unknown' };
	if (item.type === 'episode') return normaliseEpisode(item);
	return isLocal(item) ? normaliseLocal(item) : normaliseTrack(item);
}

function normaliseTrack(track: WireTrack): PlayingItem {
	const url = pageUrl(track);
	if (track.uri === null || url === null) return { kind: 'unknown' };
	return {
		kind: 'track',
		uri: track.uri,
		title: track.name ?? '',
		artists: track.artists.filter(isNamed).map(linkTo),
		album: track.album ? linkTo(track.album) : noLink,
		durationMs: durationOf(track),
		explicit: track.explicit,
		cover: coverOf(track.album?.images ?? []),
		url,
	};
}

function normaliseEpisode(episode: WireEpisode): PlayingItem {
	const url = pageUrl(episode);
	if (episode.uri === null || url === null) return { kind: 'unknown' };
	return {
		kind: 'episode',
		uri: episode.uri,
		title: episode.name ?? '',
		show: episode.show ? linkTo(episode.show) : noLink,
		durationMs: durationOf(episode),
		explicit: episode.explicit,
		cover: coverOf(episode.images) ?? coverOf(episode.show?.images ?? []),
		url,
	};
}

function normaliseLocal(track: WireTrack): PlayingItem {
	return {
		kind: 'local',
		uri: track.uri ?? '',
		title: track.name ?? '',
		artists: track.artists
			.filter(isNamed)
			.map((artist) => artist.name)
			.join(', '),
		album: track.album?.name ?? '',
		durationMs: durationOf(track),
	};
}

const isLocal = (track: WireTrack): boolean =>
	track.is_local || (track.uri?.startsWith('spotify:local:') ?? false);

const isNamed = (artist: WireSimplifiedArtist): boolean => Boolean(artist.name);

const durationOf = (item: { duration_ms: number | null }): number => Math.max(item.duration_ms ?? 0, 0);

const linkTo = (thing: Parameters<typeof pageUrl>[0] & { name: string | null }): Link => ({
	name: thing.name ?? '',
	url: pageUrl(thing),
});

const noLink: Link = { name: '', url: null };

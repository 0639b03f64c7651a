import type { EpisodeItem, Playback, PlayingItem, TrackItem } from '../state.ts';

/** Tells items apart. Those without a URI are told apart by their kind only. */
export function identityOf(item: PlayingItem): string {
	return 'uri' in item ? item.uri : item.kind;
}

/** What is in the player, or null when nothing is. */
export function playingIdentity(playback: Playback): string | null {
	return playback.kind === 'active' ? identityOf(playback.item) : null;
}

/** The URI by which the library knows the item; null for what cannot be liked. */
export function likableUri(playback: Playback): string | null {
	if (playback.kind !== 'active') return null;
	const { item } = playback;
	return isLikable(item) ? item.uri : null;
}

/** A chapter plays as an episode, but the library knows its audiobook only. */
export function isLikable(item: PlayingItem): item is TrackItem | EpisodeItem {
	if (item.kind !== 'track' && item.kind !== 'episode') return false;
	return !item.uri.startsWith('spotify:chapter:');
}

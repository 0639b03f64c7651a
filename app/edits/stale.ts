import type { Edit, LibrarySection, List } from '../queries/contract.ts';
import { type LinkType, parseSpotifyLink } from '../spotify/uri.ts';

/** What is no longer as it was read: all about one URI, or a list. */
export type Stale = string | List;

const sections: Readonly<Partial<Record<LinkType, LibrarySection>>> = {
	track: 'tracks',
	album: 'albums',
	artist: 'artists',
	playlist: 'playlists',
	show: 'shows',
	episode: 'episodes',
	audiobook: 'audiobooks',
};

const section = (name: LibrarySection): List => ({ of: 'library', section: name });

const playlistUri = (id: string): string => `spotify:playlist:${id}`;

/** What an edit makes of what was read before. */
export function staleAfter(edit: Edit): readonly Stale[] {
	switch (edit.type) {
		case 'save':
		case 'unsave':
			return staleAfterSaving(edit.uris);
		case 'addToPlaylist':
		case 'removeFromPlaylist':
		case 'moveInPlaylist':
			return [playlistUri(edit.playlistId)];
		case 'createPlaylist':
			return [section('playlists')];
		case 'changePlaylist':
			return [playlistUri(edit.playlistId), section('playlists')];
		case 'pin':
		case 'unpin':
			return [];
	}
}

/** The same for what was saved or no longer is, in whichever way. */
export function staleAfterSaving(uris: readonly string[]): readonly Stale[] {
	const changed = new Set(uris.flatMap((uri) => sections[parseSpotifyLink(uri)?.type ?? 'user'] ?? []));
	return [...uris, ...[...changed].map(section)];
}

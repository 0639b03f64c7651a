import type { Spotify } from '../../spotify/spotify.ts';
import { parseSpotifyLink } from '../../spotify/uri.ts';
import type { HomeShelf, ListPage, Row } from '../contract.ts';
import { categoryRow, playlistRow } from '../rows/collections.ts';
import { albumRow, artistRow, trackRow } from '../rows/music.ts';

/** Spotify's design rules allow no more in a set. https://developer.spotify.com/documentation/design */
export const SHELF_SIZE = 20;

/** As many as recommendations take. */
const MOST_SEEDS = 5;

/** The most that Spotify gives at once, since the same song often comes several times. */
const MOST_PLAYS = 50;

interface Home {
	readonly spotify: Spotify;
	/** Another shelf, which recommendations start from. */
	readonly readShelf: (shelf: HomeShelf) => Promise<ListPage>;
}

const limit = SHELF_SIZE;

export const shelfReaders: Readonly<Record<HomeShelf, (home: Home) => Promise<(Row | null)[]>>> = {
	async recentlyPlayed({ spotify }) {
		const plays = await spotify.player.getRecentlyPlayed({ limit: MOST_PLAYS });
		return withoutRepetitions((plays?.items ?? []).map(({ track }) => track && trackRow(track)));
	},
	async topTracks({ spotify }) {
		const page = await spotify.personalization.getTopItems({ type: 'tracks', limit });
		return (page?.items ?? []).map(trackRow);
	},
	async topArtists({ spotify }) {
		const page = await spotify.personalization.getTopItems({ type: 'artists', limit });
		return (page?.items ?? []).map(artistRow);
	},
	async newReleases({ spotify }) {
		const releases = await spotify.browse.getNewReleases({ limit });
		return (releases?.albums?.items ?? []).map(albumRow);
	},
	async featuredPlaylists({ spotify }) {
		const featured = await spotify.browse.getFeaturedPlaylists({ limit });
		return (featured?.playlists?.items ?? []).map(playlistRow);
	},
	async recommendations({ spotify, readShelf }) {
		const seed_tracks = await seedsFrom(readShelf);
		if (seed_tracks.length === 0) return [];
		const recommended = await spotify.browse.getRecommendations({ seed_tracks, limit });
		return (recommended?.tracks ?? []).map(trackRow);
	},
	async categories({ spotify }) {
		const found = await spotify.browse.getCategories({ limit });
		return (found?.categories?.items ?? []).map(categoryRow);
	},
};

/** What the listener likes best, or heard last where Spotify knows no favourites yet. */
async function seedsFrom(readShelf: Home['readShelf']): Promise<string[]> {
	const top = trackIds(await readShelf('topTracks'));
	const ids = top.length > 0 ? top : trackIds(await readShelf('recentlyPlayed'));
	return ids.slice(0, MOST_SEEDS);
}

const trackIds = ({ rows }: ListPage): string[] =>
	rows.flatMap((row) => {
		const link = parseSpotifyLink(row?.uri ?? '');
		return link?.type === 'track' ? [link.id] : [];
	});

/** Each once, where it stood first. */
function withoutRepetitions(rows: readonly (Row | null)[]): Row[] {
	const byUri = new Map<string, Row>();
	for (const row of rows) if (row && !byUri.has(row.uri)) byUri.set(row.uri, row);
	return [...byUri.values()];
}

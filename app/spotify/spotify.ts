import { albums } from './albums.ts';
import { artists } from './artists.ts';
import { audiobooks } from './audiobooks.ts';
import { browse } from './browse.ts';
import { chapters } from './chapters.ts';
import { episodes } from './episodes.ts';
import { follow } from './follow.ts';
import type { Funnel } from './funnel.ts';
import { library } from './library.ts';
import { markets } from './markets.ts';
import { personalization } from './personalization.ts';
import { player } from './player.ts';
import { playlists } from './playlists.ts';
import { search } from './search.ts';
import { shows } from './shows.ts';
import { tracks } from './tracks.ts';
import { users } from './users.ts';

export type Spotify = ReturnType<typeof createSpotify>;

/**
 * The Web API, by the categories and names of its reference. Every call rejects with `SpotifyFailure` only.
 * https://developer.spotify.com/documentation/web-api
 */
export const createSpotify = (funnel: Funnel) => ({
	player: player(funnel),
	library: library(funnel),
	users: users(funnel),
	tracks: tracks(funnel),
	albums: albums(funnel),
	artists: artists(funnel),
	audiobooks: audiobooks(funnel),
	browse: browse(funnel),
	chapters: chapters(funnel),
	episodes: episodes(funnel),
	follow: follow(funnel),
	markets: markets(funnel),
	personalization: personalization(funnel),
	playlists: playlists(funnel),
	search: search(funnel),
	shows: shows(funnel),
});

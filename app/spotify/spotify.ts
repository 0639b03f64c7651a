import { albums } from './albums.ts';
import type { Funnel } from './funnel.ts';
import { library } from './library.ts';
import { player } from './player.ts';
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
});

import { albums } from './albums.ts';
import type { Funnel } from './funnel.ts';
import type { Purpose } from './ledger/purpose.ts';
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

/** The same Web API three times, each booking what it asks under another purpose. */
export type SpotifyByPurpose = Readonly<Record<Purpose, Spotify>>;

export const createSpotifyByPurpose = (funnel: Funnel): SpotifyByPurpose => ({
	command: createSpotify(funnel.as('command')),
	popover: createSpotify(funnel.as('popover')),
	background: createSpotify(funnel.as('background')),
});

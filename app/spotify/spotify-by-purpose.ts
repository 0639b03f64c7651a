import type { Funnel } from './funnel.ts';
import type { Purpose } from './ledger/purpose.ts';
import { library } from './library.ts';
import { player } from './player.ts';
import { users } from './users.ts';

/** What conducting needs of the Web API: a small part of `spotify.ts`, which is there from the start. */
export type PlayerSpotify = ReturnType<typeof createPlayerSpotify>;

const createPlayerSpotify = (funnel: Funnel) => ({
	player: player(funnel),
	library: library(funnel),
	users: users(funnel),
});

/** The same three times, each booking what it asks under another purpose. */
export type SpotifyByPurpose = Readonly<Record<Purpose, PlayerSpotify>>;

export const createSpotifyByPurpose = (funnel: Funnel): SpotifyByPurpose => ({
	command: createPlayerSpotify(funnel.as('command')),
	popover: createPlayerSpotify(funnel.as('popover')),
	background: createPlayerSpotify(funnel.as('background')),
});

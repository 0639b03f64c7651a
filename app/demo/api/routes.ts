import { albumRoutes } from './albums.ts';
import { libraryRoutes } from './library-routes.ts';
import { playerCommandRoutes } from './player-commands.ts';
import { playerReadRoutes } from './player-reads.ts';
import { profileRoutes } from './profile.ts';
import type { Route } from './route.ts';
import { trackRoutes } from './tracks.ts';

/** Every operation that the embedded Spotify knows, one file for each category of the reference. */
export const routes: readonly Route[] = [
	...albumRoutes,
	...libraryRoutes,
	...playerCommandRoutes,
	...playerReadRoutes,
	...profileRoutes,
	...trackRoutes,
];

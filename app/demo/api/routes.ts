import { albumRoutes } from './albums.ts';
import { artistRoutes } from './artists.ts';
import { audiobookRoutes } from './audiobooks.ts';
import { browseRoutes } from './browse.ts';
import { chapterRoutes } from './chapters.ts';
import { episodeRoutes } from './episodes.ts';
import { followRoutes } from './follow.ts';
import { libraryRoutes } from './library-routes.ts';
import { marketRoutes } from './markets.ts';
import { personalizationRoutes } from './personalization.ts';
import { playerCommandRoutes } from './player-commands.ts';
import { playerReadRoutes } from './player-reads.ts';
import { playlistCoverRoutes } from './playlist-covers.ts';
import { playlistItemRoutes } from './playlist-items.ts';
import { playlistRoutes } from './playlists.ts';
import { recommendationRoutes } from './recommendations.ts';
import type { Route } from './route.ts';
import { savedItemRoutes } from './saved-items.ts';
import { searchRoutes } from './search.ts';
import { showRoutes } from './shows.ts';
import { trackRoutes } from './tracks.ts';
import { userRoutes } from './users.ts';

/** Every operation that the embedded Spotify knows, one file for each category of the reference. */
export const routes: readonly Route[] = [
	...albumRoutes,
	...artistRoutes,
	...audiobookRoutes,
	...browseRoutes,
	...chapterRoutes,
	...episodeRoutes,
	...followRoutes,
	...libraryRoutes,
	...marketRoutes,
	...personalizationRoutes,
	...playerCommandRoutes,
	...playerReadRoutes,
	...playlistRoutes,
	...playlistCoverRoutes,
	...playlistItemRoutes,
	...recommendationRoutes,
	...savedItemRoutes,
	...searchRoutes,
	...showRoutes,
	...trackRoutes,
	...userRoutes,
];

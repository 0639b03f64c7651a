import { lazy } from '../../lazy.tsx';

const parts = () => import('./later-parts.ts');

/** Parts of the player that the song does not wait for. Each has its room from the start. */
export const later = {
	UpNext: lazy(parts, 'UpNext'),
	WaysToStart: lazy<object, 'WaysToStart'>(parts, 'WaysToStart'),
	UpdatesPaused: lazy<object, 'UpdatesPaused'>(parts, 'UpdatesPaused'),
};

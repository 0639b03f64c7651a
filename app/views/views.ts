import type { DoEdit } from '../edits/edits.ts';
import type { PlaylistCovers } from '../playlists/playlist-cover.ts';
import type { Queries } from '../queries/queries.ts';
import type { LoadedViews, ViewParts } from './loaded.ts';

/** What the popover's views ask for and change, beside the player. */
export interface Views extends Pick<Queries, 'getList' | 'getDetails' | 'getDevices' | 'getSaved' | 'clear'> {
	readonly edit: DoEdit;
	/** Gives a playlist a picture; resolves once Spotify shows it, or after half a minute. */
	readonly uploadPlaylistCover: PlaylistCovers['upload'];
	/** These were liked, saved or followed by other means than an edit, or no longer are. */
	savedElsewhere(uris: readonly string[]): void;
	dispose(): void;
}

/**
 * Reads its code from disk when the first view asks: it is two thirds of the client, and a Baton that is only
 * listened to through its keys and its tray never needs it.
 */
export function createViews(parts: ViewParts): Views {
	let loading: Promise<LoadedViews> | undefined;
	const loaded = (): Promise<LoadedViews> => {
		loading ??= import('./loaded.ts').then(({ createLoadedViews }) => createLoadedViews(parts));
		return loading;
	};
	/** What was never read need not be forgotten; that it could not be loaded is told to who asked for it. */
	const ifLoaded = (run: (views: LoadedViews) => void): void => void loading?.then(run, () => {});

	return {
		getList: async (...question) => (await loaded()).queries.getList(...question),
		getDetails: async (...question) => (await loaded()).queries.getDetails(...question),
		getDevices: async () => (await loaded()).queries.getDevices(),
		getSaved: async (...question) => (await loaded()).queries.getSaved(...question),
		clear: () => ifLoaded(({ queries }) => queries.clear()),
		edit: async (edit) => (await loaded()).edit(edit),
		uploadPlaylistCover: async (picture) => (await loaded()).covers.upload(picture),
		savedElsewhere: (uris) => ifLoaded((views) => views.savedElsewhere(uris)),
		dispose: () => ifLoaded(({ covers }) => covers.dispose()),
	};
}

import { SpotifyFailure } from '../../problem.ts';
import type { Spotify } from '../spotify.ts';
import { either } from './either.ts';

type Options<Name extends keyof Spotify['playlists']> = Parameters<Spotify['playlists'][Name]>[0];

/** A new playlist of the person who signed in; null when there is one, yet Spotify's answer cannot be read. */
export const createPlaylist = (spotify: Spotify, details: Options<'createPlaylist'>) =>
	either('createPlaylistForUser', {
		createPlaylist: () => spotify.playlists.createPlaylist(details),
		createPlaylistForUser: async () =>
			spotify.playlists.createPlaylistForUser({ user_id: await ownId(spotify), ...details }),
	});

/** One page of the playlists that the person who signed in owns or follows. */
export const readOwnPlaylists = (spotify: Spotify, page: Options<'getMyPlaylists'>) =>
	either('getUserPlaylists', {
		getMyPlaylists: () => spotify.playlists.getMyPlaylists(page),
		getUserPlaylists: async () =>
			spotify.playlists.getUserPlaylists({ user_id: await ownId(spotify), ...page }),
	});

/** The older forms ask for the person by id. */
async function ownId({ users }: Spotify): Promise<string> {
	const profile = await users.getCurrentUserProfile();
	if (!profile?.id) throw new SpotifyFailure({ kind: 'server', status: 200 });
	return profile.id;
}

import type { EmbeddedSpotifyOptions } from '../../../../app/demo/embedded-spotify.ts';
import { openSignedIn, valueAt } from '../open-spotify.ts';

export const modes = ['extended', 'development-2026'] as const;

export const playlistScopes = [
	'playlist-read-private',
	'playlist-read-collaborative',
	'playlist-modify-private',
	'playlist-modify-public',
	'ugc-image-upload',
	'user-library-read',
	'user-library-modify',
	'user-read-playback-state',
	'user-modify-playback-state',
];

/** A listener with every scope for playlists, and the opening lists that the tests are about. */
export async function openPlaylists(options: Partial<EmbeddedSpotifyOptions> & { scopes?: string[] } = {}) {
	const opened = await openSignedIn({ scopes: playlistScopes, ...options });
	const { api, spotify } = opened;
	const idOf = (name: string) =>
		[...spotify.catalogue.playlists.values()].find((playlist) => playlist.name === name)?.id ?? '';
	const trackUris = [...spotify.catalogue.tracks.keys()].map((id) => `spotify:track:${id}`);
	const entryName = options.mode === 'development-2026' ? 'item' : 'track';

	/** A new list that holds these tracks of the catalogue. */
	async function create(...indices: number[]): Promise<string> {
		const { body } = await api('POST', '/me/playlists', { name: 'Test' });
		const id = String(valueAt(body, 'id'));
		const uris = indices.map((index) => trackUris[index]);
		if (uris.length > 0) await api('POST', `/playlists/${id}/items`, { uris });
		return id;
	}

	/** The URIs of a list, at most fifty of them. */
	async function urisOf(id: string): Promise<unknown[]> {
		const { body } = await api('GET', `/playlists/${id}/items?limit=50&additional_types=track,episode`);
		const entries = valueAt(body, 'items');
		return Array.isArray(entries) ? entries.map((entry) => valueAt(entry, `${entryName}.uri`)) : [];
	}

	/** The same as indices of the catalogue. */
	const indicesOf = async (id: string) => (await urisOf(id)).map((uri) => trackUris.indexOf(String(uri)));

	return {
		...opened,
		create,
		urisOf,
		indicesOf,
		trackUris,
		entryName,
		lists: {
			mine: idOf('Sunday Slow'),
			secret: idOf('For Mum'),
			mixed: idOf('Everything at Once'),
			shared: idOf('Kitchen Disco'),
			foreign: idOf('Voices'),
			foreignShared: idOf('Road Trip North'),
			long: idOf('The Long List'),
		},
	};
}

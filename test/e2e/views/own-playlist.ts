import * as v from 'valibot';
import type { EmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import { credentialsFrom } from '../spotify.ts';

/** A playlist of the listener's own, and what Spotify has in it. */
export interface OwnPlaylist {
	readonly uri: string;
	/** What stands in it at first, in its order; no two are called the same. */
	readonly songs: readonly { readonly uri: string; readonly name: string }[];
	/** The URIs as they are now. */
	entries(): Promise<readonly string[]>;
}

const created = v.object({ id: v.string(), uri: v.string() });
const song = v.object({ uri: v.string() });
/** Apps with more access get the older name. */
const entry = v.union([v.object({ item: song }), v.object({ track: song })]);
const page = v.object({ items: v.array(entry) });

/** Makes one at another device, with as many songs. */
export async function makePlaylist(
	embedded: EmbeddedSpotify,
	name: string,
	length: number,
): Promise<OwnPlaylist> {
	const { accessToken } = await credentialsFrom(embedded);
	async function ask(method: string, path: string, body?: object): Promise<unknown> {
		const response = await fetch(`${embedded.addresses.apiUrl}${path}`, {
			method,
			headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
			...(body && { body: JSON.stringify(body) }),
		});
		if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
		return response.json();
	}
	const byName = new Map([...embedded.catalogue.tracks.values()].map((track) => [track.name, track]));
	const songs = [...byName.values()]
		.slice(0, length)
		.map(({ id, name: title }) => ({ uri: `spotify:track:${id}`, name: title }));
	const { id, uri } = v.parse(created, await ask('POST', '/me/playlists', { name }));
	if (length > 0) await ask('POST', `/playlists/${id}/items`, { uris: songs.map((song) => song.uri) });
	return {
		uri,
		songs,
		async entries() {
			const { items } = v.parse(page, await ask('GET', `/playlists/${id}/items?limit=50`));
			return items.map((one) => ('item' in one ? one.item : one.track).uri);
		},
	};
}

import { COVER_SIZES } from '../covers/covers.ts';
import type { World } from './world.ts';

/** What every object of the Web API begins with. */
export function links(type: string, id: string) {
	return {
		external_urls: { spotify: `https://open.spotify.com/${type}/${id}` },
		href: `https://api.spotify.com/v1/${type}s/${id}`,
		id,
		type,
		uri: `spotify:${type}:${id}`,
	};
}

/** Widest first, as Spotify orders them. */
export function images(world: World, id: string) {
	return COVER_SIZES.map((size) => ({
		url: `${world.origin}/covers/${id}/${size}`,
		width: size,
		height: size,
	}));
}

import { createRandom, seedOf } from '../random.ts';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** An id as Spotify's look, 22 characters, the same for the same key. */
export function idFor(key: string): string {
	const random = createRandom(seedOf(key));
	let id = '';
	while (id.length < 22) id += BASE62.charAt(Math.floor(random() * 62));
	return id;
}

export function isId(text: string): boolean {
	return /^[0-9A-Za-z]{22}$/.test(text);
}

export interface SpotifyUri {
	readonly type: string;
	readonly id: string;
}

/** Null for what is no `spotify:type:id`. A user's id is free text, every other one base 62. */
export function parseUri(uri: string): SpotifyUri | null {
	const [scheme, type, id, ...rest] = uri.split(':');
	if (scheme !== 'spotify' || !type || !id || rest.length > 0) return null;
	return type === 'user' || isId(id) ? { type, id } : null;
}

import type { Catalogue } from '../catalogue/catalogue.ts';
import { apiError, type Reply } from '../http/reply.ts';
import { paintCover } from './paint.ts';
import { encodePng } from './png.ts';

export const COVER_SIZES = [640, 300, 64] as const;

/** A screenful at 300 px; older ones are painted again when asked for. */
const MOST_KEPT = 128;

export interface Covers {
	/** Answers `/covers/{id}/{size}` for whatever of the catalogue has a picture. */
	answer(path: string): Promise<Reply>;
}

/** Pictures in the three sizes that Spotify serves, painted when they are first asked for. */
export function createCovers(catalogue: Catalogue): Covers {
	const kept = new Map<string, Promise<Buffer>>();

	function isKnown(id: string): boolean {
		const { albums, shows, playlists, artists } = catalogue;
		return [albums, shows, playlists, artists].some((holders) => holders.has(id));
	}

	function cover(id: string, size: number): Promise<Buffer> {
		const key = `${id}/${size}`;
		const png = kept.get(key) ?? encodePng(size, paintCover(id, size));
		kept.delete(key);
		kept.set(key, png);
		for (const oldest of kept.keys()) {
			if (kept.size <= MOST_KEPT) break;
			kept.delete(oldest);
		}
		return png;
	}

	return {
		async answer(path) {
			const [, , id = '', sizeText] = path.split('/');
			const size = COVER_SIZES.find((candidate) => String(candidate) === sizeText);
			if (size === undefined || !isKnown(id)) return apiError(404, 'Not found');
			return {
				status: 200,
				headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' },
				body: await cover(id, size),
			};
		},
	};
}

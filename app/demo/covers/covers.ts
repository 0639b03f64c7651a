import type { Catalogue } from '../catalogue/catalogue.ts';
import { apiError, type Reply } from '../http/reply.ts';
import type { UploadedCovers } from '../playlists/uploaded-covers.ts';
import { MOSAIC_SIZES, paintPictures, picturesOf } from './mosaic.ts';
import { encodePng } from './png.ts';

export const COVER_SIZES = [640, 300, 64] as const;

const sizes = [...COVER_SIZES, ...MOSAIC_SIZES];

/** A screenful at 300 px; older ones are painted again when asked for. */
const MOST_KEPT = 128;

export interface Covers {
	/** Answers `/covers/{id}/{size}` for whatever of the catalogue has a picture, four of them, or an upload. */
	answer(path: string): Promise<Reply>;
}

/** Pictures in the three sizes that Spotify serves, painted when they are first asked for. */
export function createCovers(catalogue: Catalogue, uploads: Pick<UploadedCovers, 'jpegOf'>): Covers {
	const kept = new Map<string, Promise<Buffer>>();

	function isKnown(id: string): boolean {
		const { albums, shows, artists, audiobooks } = catalogue;
		return [albums, shows, artists, audiobooks].some((holders) => holders.has(id));
	}

	function cover(id: string, size: number): Promise<Buffer> {
		const key = `${id}/${size}`;
		const png = kept.get(key) ?? encodePng(size, paintPictures(picturesOf(id), size));
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
			const uploaded = sizeText === undefined ? uploads.jpegOf(id) : undefined;
			if (uploaded) return picture('image/jpeg', uploaded);
			const size = sizes.find((candidate) => String(candidate) === sizeText);
			if (size === undefined || !picturesOf(id).every(isKnown)) return apiError(404, 'Not found');
			return picture('image/png', await cover(id, size));
		},
	};
}

function picture(type: 'image/png' | 'image/jpeg', body: Buffer): Reply {
	const headers = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' };
	return { status: 200, headers, body };
}

import { paintCover } from './paint.ts';

/** https://developer.spotify.com/documentation/web-api/concepts/playlists#using-playlist-images */
export const MOSAIC_SIZES = [640, 300, 60] as const;

/** The id of the picture that four others make. */
export function mosaicId(ids: readonly string[]): string {
	return ids.join('-');
}

/** The four ids behind that of a mosaic, or the one id of a plain picture. */
export function picturesOf(id: string): readonly string[] {
	const ids = id.split('-');
	return ids.length === 4 ? ids : [id];
}

/** The pixels of one picture, or of four in the corners of a square. `size` is even. */
export function paintPictures(ids: readonly string[], size: number): Uint8Array {
	const [only = '', ...more] = ids;
	if (more.length === 0) return paintCover(only, size);
	const half = size / 2;
	const rowBytes = size * 3;
	const pixels = new Uint8Array(size * rowBytes);
	ids.forEach((id, corner) => {
		const quarter = paintCover(id, half);
		const start = Math.floor(corner / 2) * half * rowBytes + (corner % 2) * half * 3;
		for (let row = 0; row < half; row++) {
			pixels.set(quarter.subarray(row * half * 3, (row + 1) * half * 3), start + row * rowBytes);
		}
	});
	return pixels;
}

import type { Cover } from '../state.ts';

/** What the API tells of a picture. */
export interface WireImage {
	readonly url: string | null;
	readonly width: number | null;
}

/** Enough for the head of a page and for notifications. */
export const PAGE_COVER_WIDTH = 300;

/** Enough for a row of a list: the smallest that Spotify has, 64 px or, of playlists, 60. */
export const ROW_COVER_WIDTH = 60;

/**
 * The narrowest image that is wide enough; else the first without a size, since Spotify lists the widest first;
 * else the widest.
 */
export function coverOf(images: readonly WireImage[], wantedWidth = PAGE_COVER_WIDTH): Cover | null {
	const usable = images.flatMap(({ url, width }) => (url && isWebAddress(url) ? [{ url, width }] : []));
	const byWidth = usable
		.filter((image) => image.width !== null)
		.sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
	const chosen =
		byWidth.find((image) => (image.width ?? 0) >= wantedWidth) ??
		usable.find((image) => image.width === null) ??
		byWidth.at(-1);
	return chosen ? { url: chosen.url } : null;
}

const isWebAddress = (url: string): boolean => ['https:', 'http:'].includes(URL.parse(url)?.protocol ?? '');

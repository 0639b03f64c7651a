import type { Cover } from '../state.ts';

interface WireImage {
	readonly url: string | null;
	readonly width: number | null;
}

/** Enough for the popover and for notifications. */
const WANTED_WIDTH = 300;

/**
 * The narrowest image that is wide enough; else the first without a size, since Spotify lists the widest first;
 * else the widest.
 */
export function coverOf(images: readonly WireImage[]): Cover | null {
	const usable = images.flatMap(({ url, width }) => (url && isWebAddress(url) ? [{ url, width }] : []));
	const byWidth = usable
		.filter((image) => image.width !== null)
		.sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
	const chosen =
		byWidth.find((image) => (image.width ?? 0) >= WANTED_WIDTH) ??
		usable.find((image) => image.width === null) ??
		byWidth.at(-1);
	return chosen ? { url: chosen.url } : null;
}

const isWebAddress = (url: string): boolean => ['https:', 'http:'].includes(URL.parse(url)?.protocol ?? '');

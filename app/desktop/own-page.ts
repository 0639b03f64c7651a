/** The page that the popover shows when the app is built. */
export const PAGE_SCHEME = 'baton';
export const PAGE_HOST = 'popover';
export const PAGE_URL = `${PAGE_SCHEME}://${PAGE_HOST}/index.html`;

/** What `isOwnFrame` needs to know of Electron's `WebFrameMain`. */
export interface FrameIdentity {
	readonly url: string;
	readonly parent: unknown;
}

/**
 * True for the main frame of a page with the origin of `pageUrl`.
 *
 * Compared by scheme and host, since `URL.origin` is the text `null` for every scheme that is not the web's own.
 */
export function isOwnFrame(frame: FrameIdentity | null, pageUrl: string): boolean {
	if (!frame || frame.parent !== null || !URL.canParse(frame.url)) return false;
	const actual = new URL(frame.url);
	const own = new URL(pageUrl);
	return (
		actual.protocol === own.protocol &&
		actual.host === own.host &&
		actual.username === '' &&
		actual.password === ''
	);
}

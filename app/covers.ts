import type { Clock } from './clock.ts';

export interface CoverImage {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** A media type. */
	readonly type: string;
}

export interface Covers {
	/** Null for an address that is not allowed, and for whatever is not a picture of reasonable size. */
	get(url: string): Promise<CoverImage | null>;
}

export interface CoversOptions {
	readonly allowed: (url: URL) => boolean;
	readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
	readonly clock: Clock;
}

/**
 * Kept in memory only: Spotify allows no store of artwork beyond what operation needs. Scrolling back through a list
 * must not fetch its small covers anew; of large ones, the bytes allow for far fewer.
 */
const MOST_COVERS = 400;
const MOST_BYTES = 16 * 2 ** 20;
/** Spotify's largest, 640 px, have about 200 kB. */
const LARGEST_COVER_BYTES = 2 * 2 ** 20;
const TIME_LIMIT_MS = 10_000;

const pictureTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];

const spotifyImageDomains = ['scdn.co', 'spotifycdn.com'];

/** True for Spotify's image servers, such as `i.scdn.co`, `mosaic.scdn.co` and `image-cdn-ak.spotifycdn.com`. */
export function isSpotifyImage({ protocol, hostname, port, username, password }: URL): boolean {
	return (
		protocol === 'https:' &&
		port === '' &&
		username === '' &&
		password === '' &&
		spotifyImageDomains.some((domain) => hostname.endsWith(`.${domain}`))
	);
}

/** Fetches covers for the page, which has no network, and for notifications; remembers the latest. */
export function createCovers({ allowed, fetch, clock }: CoversOptions): Covers {
	/** Least recently used first. */
	const kept = new Map<string, CoverImage>();
	const underway = new Map<string, Promise<CoverImage | null>>();
	let keptBytes = 0;

	function keep(url: string, cover: CoverImage): void {
		kept.set(url, cover);
		keptBytes += cover.bytes.length;
		for (const [oldest, { bytes }] of kept) {
			if (kept.size <= MOST_COVERS && keptBytes <= MOST_BYTES) return;
			kept.delete(oldest);
			keptBytes -= bytes.length;
		}
	}

	function recall(url: string): CoverImage | undefined {
		const cover = kept.get(url);
		if (!cover) return undefined;
		kept.delete(url);
		kept.set(url, cover);
		return cover;
	}

	async function download(url: string): Promise<CoverImage | null> {
		const limit = new AbortController();
		const cancelLimit = clock.after(TIME_LIMIT_MS, () => limit.abort());
		try {
			const response = await fetch(url, {
				signal: limit.signal,
				// A redirect could lead to a server that is not allowed.
				redirect: 'error',
				credentials: 'omit',
				referrerPolicy: 'no-referrer',
			});
			return await pictureIn(response);
		} catch {
			// Offline, reset, redirected or too slow: the page shows the item without a cover, which is never wrong.
			return null;
		} finally {
			cancelLimit();
		}
	}

	return {
		async get(text) {
			if (!URL.canParse(text)) return null;
			const url = new URL(text);
			if (!allowed(url)) return null;
			const known = recall(url.href) ?? underway.get(url.href);
			if (known) return known;
			const started = download(url.href);
			underway.set(url.href, started);
			const cover = await started;
			underway.delete(url.href);
			if (cover) keep(url.href, cover);
			return cover;
		},
	};
}

async function pictureIn(response: Response): Promise<CoverImage | null> {
	const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
	const bytes =
		response.status === 200 && pictureTypes.includes(type) && response.body
			? await readAtMost(response.body, LARGEST_COVER_BYTES)
			: null;
	if (bytes) return { bytes, type };
	// An unread body would hold its connection.
	if (response.body && !response.body.locked) await response.body.cancel();
	return null;
}

/** The whole body, or null as soon as it is longer than `limit`; reading then stops. */
async function readAtMost(
	body: ReadableStream<Uint8Array>,
	limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of body) {
		length += chunk.length;
		if (length > limit) return null;
		chunks.push(chunk);
	}
	return Uint8Array.from(Buffer.concat(chunks, length));
}

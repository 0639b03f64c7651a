import { idFor } from '../catalogue/ids.ts';

/** A picture that somebody has sent for a playlist. */
export interface UploadedCover {
	/** Part of its address, and another one with each upload. */
	readonly key: string;
	readonly jpeg: Buffer;
}

export interface UploadedCovers {
	/** Accepted is not shown: the picture changes a little later. */
	upload(playlistId: string, jpeg: Buffer): void;
	/** What a playlist shows now; undefined while it has a picture made from its items. */
	of(playlistId: string): UploadedCover | undefined;
	/** The JPEG under a key, as long as a playlist shows it. */
	jpegOf(key: string): Buffer | undefined;
}

/** How long Spotify takes to look a picture over. */
const PROCESSING_MS = 1_000;

/** `now`: the server's instant, epoch ms. Time passes only when somebody looks, so no timer exists. */
export function createUploadedCovers(now: () => number): UploadedCovers {
	const shown = new Map<string, UploadedCover>();
	let uploads: { readonly playlistId: string; readonly cover: UploadedCover; readonly dueAt: number }[] = [];
	let count = 0;

	function settle(): void {
		const at = now();
		for (const { playlistId, cover, dueAt } of uploads) if (dueAt <= at) shown.set(playlistId, cover);
		uploads = uploads.filter(({ dueAt }) => dueAt > at);
	}

	return {
		upload(playlistId, jpeg) {
			count += 1;
			const cover = { key: idFor(`upload/${playlistId}/${count}`), jpeg };
			uploads.push({ playlistId, cover, dueAt: now() + PROCESSING_MS });
		},
		of(playlistId) {
			settle();
			return shown.get(playlistId);
		},
		jpegOf(key) {
			settle();
			return [...shown.values()].find((cover) => cover.key === key)?.jpeg;
		},
	};
}

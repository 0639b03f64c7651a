import type { Cancel, Clock } from '../clock.ts';
import { type Problem, SpotifyFailure } from '../problem.ts';
import { coverOf, type WireImage } from '../spotify/cover.ts';
import type { Cover } from '../state.ts';

/** A picture for a playlist of the person's own. */
export interface PlaylistPicture {
	readonly playlistId: string;
	/** A JPEG as Base64 text of 262,144 characters at most, without `data:` before it and without line breaks. */
	readonly jpegBase64: string;
}

export type CoverUpload =
	/** `cover`: the new one, or null when Spotify took the picture but does not show it yet. */
	{ ok: true; cover: Cover | null } | { ok: false; problem: Problem };

/** What is used of the Web API. */
export interface PlaylistImages {
	getPlaylistCover(of: { playlist_id: string }): Promise<readonly WireImage[]>;
	uploadPlaylistCover(what: { playlist_id: string; image: string }): Promise<unknown>;
}

export interface PlaylistCovers {
	/** Never rejects for what Spotify says: that is in the result. */
	upload(picture: PlaylistPicture): Promise<CoverUpload>;
	/** Ends all waiting for new pictures. */
	dispose(): void;
}

/** How long to wait before each look for the new picture. */
const LOOKS_AFTER_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

/**
 * Sends pictures for playlists and waits until Spotify shows them: it answers 202 at once, and the picture changes
 * later. https://developer.spotify.com/documentation/web-api/reference/upload-custom-playlist-cover
 */
export function createPlaylistCovers({
	playlists,
	clock,
}: {
	playlists: PlaylistImages;
	clock: Clock;
}): PlaylistCovers {
	const waits = new Set<Cancel>();
	let disposed = false;

	/** True once the time is over, false when it was cut short. */
	function wait(delayMs: number): Promise<boolean> {
		if (disposed) return Promise.resolve(false);
		return new Promise((resolve) => {
			const end = (wholly: boolean): void => {
				waits.delete(cutShort);
				resolve(wholly);
			};
			const cancelTimer = clock.after(delayMs, () => end(true));
			const cutShort = (): void => {
				cancelTimer();
				end(false);
			};
			waits.add(cutShort);
		});
	}

	const coverNow = async (playlistId: string): Promise<Cover | null> =>
		coverOf(await playlists.getPlaylistCover({ playlist_id: playlistId }));

	/** Null when it was not there yet at the last look. */
	async function newCover(playlistId: string, before: Cover | null): Promise<Cover | null> {
		for (const delayMs of LOOKS_AFTER_MS) {
			if (!(await wait(delayMs))) return null;
			try {
				const cover = await coverNow(playlistId);
				if (cover && cover.url !== before?.url) return cover;
			} catch (error) {
				// The picture is with Spotify already, whatever keeps Baton from seeing it now.
				if (!(error instanceof SpotifyFailure)) throw error;
			}
		}
		return null;
	}

	return {
		async upload({ playlistId, jpegBase64 }) {
			try {
				// Only now: addresses of covers end within a day, so that an older one would prove nothing.
				const before = await coverNow(playlistId);
				await playlists.uploadPlaylistCover({ playlist_id: playlistId, image: jpegBase64 });
				return { ok: true, cover: await newCover(playlistId, before) };
			} catch (error) {
				if (!(error instanceof SpotifyFailure)) throw error;
				return { ok: false, problem: error.problem };
			}
		},
		dispose() {
			disposed = true;
			for (const cutShort of [...waits]) cutShort();
		},
	};
}

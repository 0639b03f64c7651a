import * as v from 'valibot';
import { flag, image, list, named, number, part, text } from './fields.ts';
import { simplifiedUser } from './user.ts';

/** What each form of a playlist has. */
export const playlistEntries = {
	...named,
	collaborative: flag,
	/** Text with HTML entities; empty or null without one. */
	description: text,
	/** Null on the wire for an empty playlist, which reads as none. */
	images: list(image),
	owner: part(simplifiedUser),
	/** Whether it shows in its owner's profile; null when Spotify does not say. */
	public: flag,
	/** Another one after every change. */
	snapshot_id: text,
};

const contents = part(v.object({ total: number }));

/**
 * As it comes in lists and search results. How much it holds is told under `items`, or under `tracks` to older
 * apps, and neither for a playlist of somebody else's in development mode.
 */
export const simplifiedPlaylist = v.object({ ...playlistEntries, items: contents, tracks: contents });

export type WireSimplifiedPlaylist = v.InferOutput<typeof simplifiedPlaylist>;

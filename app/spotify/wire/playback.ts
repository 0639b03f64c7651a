import * as v from 'valibot';
import { track } from './catalogue.ts';
import { episode } from './episode.ts';
import { flag, list, number, part, text } from './fields.ts';

/** Null for advertisements, and for types that Spotify added later. */
const item = part(v.variant('type', [track, episode]));

/** `id` and `volume_percent` may be null on devices that are in use. */
export const device = v.object({
	id: text,
	is_active: flag,
	is_private_session: flag,
	is_restricted: flag,
	name: text,
	type: text,
	supports_volume: flag,
	volume_percent: number,
});

const disallowed = {
	interrupting_playback: flag,
	pausing: flag,
	resuming: flag,
	seeking: flag,
	skipping_next: flag,
	skipping_prev: flag,
	toggling_repeat_context: flag,
	toggling_repeat_track: flag,
	toggling_shuffle: flag,
	transferring_playback: flag,
};

const context = v.object({ type: text, uri: text });

const currentlyPlayingEntries = {
	/** The flags stand here in the reference, and under `disallows` in what really comes. True: forbidden. */
	actions: part(v.object({ ...disallowed, disallows: part(v.object(disallowed)) })),
	context: part(context),
	/** `track`, `episode`, `ad`, `unknown`, or something newer. */
	currently_playing_type: text,
	is_playing: flag,
	item,
	progress_ms: number,
	/** When the state last changed: says nothing about when it was read. */
	timestamp: number,
};

export const currentlyPlaying = v.object(currentlyPlayingEntries);

export const playbackState = v.object({
	...currentlyPlayingEntries,
	device: part(device),
	repeat_state: v.fallback(v.nullable(v.picklist(['off', 'context', 'track'])), null),
	shuffle_state: flag,
	smart_shuffle: flag,
});

export const devices = v.object({ devices: list(device) });

export const queue = v.object({
	currently_playing: item,
	queue: list(v.variant('type', [track, episode])),
});

/** `cursors` hold instants in Unix milliseconds, as text. */
export const recentlyPlayed = v.object({
	items: list(v.object({ track: part(track), played_at: text, context: part(context) })),
	limit: number,
	next: text,
	cursors: part(v.object({ after: text, before: text })),
});

export type WireDevice = v.InferOutput<typeof device>;
export type WireDisallowed = keyof typeof disallowed;
export type WirePlayingItem = v.InferOutput<typeof item>;
export type WirePlaybackState = v.InferOutput<typeof playbackState>;

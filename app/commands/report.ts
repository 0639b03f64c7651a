import type { Messages } from '../messages/en.ts';
import { durationOf, positionAt } from '../playback/progress.ts';
import type { AppState, PlayingItem } from '../state.ts';
import { plainLine, shorten } from '../text.ts';

/**
 * What `baton now --json` prints. Names and values stay as they are; more may be added. Of ids there are Spotify's URIs
 * only.
 */
export type NowReport = {
	/** `nothing`: no device is active. `unknown`: Spotify has not said yet. */
	readonly state: 'playing' | 'paused' | 'nothing' | 'unknown';
	readonly kind: PlayingItem['kind'] | null;
	/** Null for advertisements, and for what Baton does not know. */
	readonly title: string | null;
	/** Of an episode its show. */
	readonly artists: readonly string[];
	readonly album: string | null;
	readonly uri: string | null;
	readonly url: string | null;
	readonly positionMs: number | null;
	readonly durationMs: number | null;
};

/** What `baton status --json` prints: all of that, and the player around it. */
export type StatusReport = NowReport & {
	readonly session: AppState['session']['kind'];
	readonly demo: boolean;
	readonly device: string | null;
	readonly deviceType: 'computer' | 'phone' | 'speaker' | 'other' | null;
	/** Null where the device does not say. */
	readonly volumePercent: number | null;
	readonly shuffle: boolean | null;
	readonly repeat: 'off' | 'context' | 'track' | null;
	/** Null while unknown, and for what cannot be liked. */
	readonly liked: boolean | null;
	readonly contextUri: string | null;
	/** The last failure that still matters, by its kind. */
	readonly problem: string | null;
};

/** Longer ones are nobody's; keeps an answer within what a shell takes. */
const LONGEST_NAME = 300;
const MOST_ARTISTS = 20;

/** As a terminal can show it: no character that moves the cursor, or that turns what stands behind it. */
export const nameLine = (text: string): string => shorten(plainLine(text), LONGEST_NAME);

export function reportNow({ playback }: AppState, monotonicMs: number): NowReport {
	if (playback.kind !== 'active') {
		return { ...nothing, state: playback.kind === 'idle' ? 'nothing' : 'unknown' };
	}
	const { item, isPlaying } = playback;
	return {
		...nothing,
		...describe(item),
		state: isPlaying ? 'playing' : 'paused',
		kind: item.kind,
		uri: 'uri' in item ? item.uri : null,
		url: 'url' in item ? item.url : null,
		positionMs: Math.round(positionAt(playback, monotonicMs)),
		durationMs: durationOf(item),
	};
}

export function reportStatus(state: AppState, monotonicMs: number): StatusReport {
	const { session, demo, playback, problem } = state;
	const active = playback.kind === 'active' ? playback : null;
	return {
		...reportNow(state, monotonicMs),
		session: session.kind,
		demo,
		device: active && nameLine(active.device.name),
		deviceType: active?.device.type ?? null,
		volumePercent: active?.device.volumePercent ?? null,
		shuffle: active?.shuffle ?? null,
		repeat: active?.repeat ?? null,
		liked: active?.liked ?? null,
		contextUri: active?.contextUri ?? null,
		problem: problem?.kind ?? null,
	};
}

/** `Title – Artists`, in one line. */
export function songText({ kind, title, artists }: NowReport, messages: Messages): string {
	const { player } = messages;
	if (kind === null) return player.nothingPlaying;
	if (kind === 'ad') return player.advertisement;
	if (title === null) return player.unknownItem;
	return artists.length === 0 ? title : `${title} – ${artists.join(', ')}`;
}

const nothing: NowReport = {
	state: 'unknown',
	kind: null,
	title: null,
	artists: [],
	album: null,
	uri: null,
	url: null,
	positionMs: null,
	durationMs: null,
};

function describe(item: PlayingItem): Pick<NowReport, 'title' | 'artists' | 'album'> {
	switch (item.kind) {
		case 'track':
			return {
				title: nameLine(item.title),
				artists: item.artists.slice(0, MOST_ARTISTS).map(({ name }) => nameLine(name)),
				album: nameLine(item.album.name),
			};
		case 'episode':
			return { title: nameLine(item.title), artists: [nameLine(item.show.name)], album: null };
		case 'local':
			return {
				title: nameLine(item.title),
				artists: item.artists === '' ? [] : [nameLine(item.artists)],
				album: item.album === '' ? null : nameLine(item.album),
			};
		case 'ad':
		case 'unknown':
			return nothing;
	}
}

import type { Cancel } from '../clock.ts';
import type { Pin, Row } from '../queries/contract.ts';
import { MOST_RECENT_PLAYLISTS, type Settings } from '../settings/schema.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { parseSpotifyLink } from '../spotify/uri.ts';
import type { Playback } from '../state.ts';
import type { Readable } from '../store.ts';

/** More than one walk through a library shows; the name of an earlier one comes again with its row. */
const MOST_NAMES = 500;

export interface LatestPlaylists {
	/** Rows that passed by on their way to a view: where the names come from. */
	learn(rows: readonly (Pick<Row, 'kind' | 'uri' | 'title'> | null)[]): void;
	dispose: Cancel;
}

/**
 * Keeps in the settings which playlists the person played or added to last, for the menu of the tray. The player
 * tells their URIs only, and no request is made for a name: one that no view has shown waits until one does.
 */
export function createLatestPlaylists({
	playback,
	settings,
}: {
	readonly playback: Readable<Playback>;
	readonly settings: SettingsStore;
}): LatestPlaylists {
	const names = new Map<string, string>();
	/** Came up last, and has no name yet. */
	let nameless: string | null = null;

	function keep(latestPlaylists: Settings['latestPlaylists']): void {
		try {
			settings.update({ latestPlaylists });
		} catch {
			// It holds until Baton ends; on a full disk a shorter menu is the least of the person's troubles.
			console.warn('The playlists played last could not be kept on disk.');
		}
	}

	function remember(uri: string, title: string): void {
		names.delete(uri);
		names.set(uri, title);
		for (const oldest of names.keys()) {
			if (names.size <= MOST_NAMES) break;
			names.delete(oldest);
		}
	}

	function nameOf(uri: string): string | undefined {
		const { latestPlaylists, pins } = settings.get();
		return names.get(uri) ?? [...latestPlaylists, ...pins].find((known) => known.uri === uri)?.title;
	}

	function cameUp(uri: string): void {
		const title = nameOf(uri);
		nameless = title === undefined ? uri : null;
		if (title === undefined) return;
		const { latestPlaylists } = settings.get();
		if (latestPlaylists[0]?.uri !== uri) keep(withLatest(latestPlaylists, { uri, title }));
	}

	/** Called with every step of the player, nearly all of which are within the same playlist. */
	function follow(now: Playback, before: Playback): void {
		const uri = contextOf(now);
		if (uri === null || uri === contextOf(before)) return;
		const link = parseSpotifyLink(uri);
		if (link?.type === 'playlist') cameUp(link.uri);
	}

	const unfollow = [
		playback.subscribe(follow),
		settings.subscribe((now, before) => {
			const [id] = now.recentPlaylists;
			if (id !== undefined && now.recentPlaylists !== before.recentPlaylists)
				cameUp(`spotify:playlist:${id}`);
		}),
	];

	return {
		learn(rows) {
			for (const row of rows) if (row?.kind === 'playlist' && row.title !== '') remember(row.uri, row.title);
			if (nameless !== null && names.has(nameless)) cameUp(nameless);
			const { latestPlaylists } = settings.get();
			const renamed = latestPlaylists.map((pin) => withName(pin, names.get(pin.uri)));
			if (renamed.some((pin, index) => pin !== latestPlaylists[index])) keep(renamed);
		},
		dispose() {
			for (const cancel of unfollow) cancel();
		},
	};
}

const contextOf = (playback: Playback): string | null =>
	playback.kind === 'active' ? playback.contextUri : null;

const withLatest = (playlists: readonly Pin[], latest: Pin): readonly Pin[] =>
	[latest, ...playlists.filter(({ uri }) => uri !== latest.uri)].slice(0, MOST_RECENT_PLAYLISTS);

const withName = (pin: Pin, title: string | undefined): Pin =>
	title === undefined || title === pin.title ? pin : { ...pin, title };

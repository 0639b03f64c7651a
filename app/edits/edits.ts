import type { Clock } from '../clock.ts';
import { likableUri } from '../playback/identity.ts';
import type { PlaybackCore } from '../playback/playback.ts';
import { done, type Outcome, type Problem } from '../problem.ts';
import type { Edit, EditOutcome, Pin } from '../queries/contract.ts';
import type { Settings } from '../settings/schema.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { removeFromLibrary, saveToLibrary } from '../spotify/access/library.ts';
import { createPlaylist } from '../spotify/access/own-playlists.ts';
import { attempt, failed } from '../spotify/attempt.ts';
import type { Spotify } from '../spotify/spotify.ts';
import { createLanes } from './lanes.ts';
import { withoutPin, withPin, withRecent, withTitle } from './pins.ts';
import { createPlaylistEdits } from './playlist-edits.ts';
import { type Stale, staleAfter } from './stale.ts';

/**
 * Does what a person asked for with their library and playlists: what concerns one playlist in turn, and so what
 * concerns the library. The same edit, given again while it is under way, is done once. Never rejects.
 */
export type DoEdit = (edit: Edit) => Promise<EditOutcome>;

type EditOf<Type extends Edit['type']> = Extract<Edit, { type: Type }>;

export function createEdits(parts: {
	/** That books what it asks as the person's own doing. */
	readonly spotify: Spotify;
	readonly clock: Clock;
	readonly settings: SettingsStore;
	/** Knows whether what plays is liked. */
	readonly player: Pick<PlaybackCore, 'playback' | 'perform'>;
	/** Hears what has to be read anew. */
	readonly forget: (stale: readonly Stale[]) => void;
}): DoEdit {
	const { spotify, clock, settings, player, forget } = parts;
	const lanes = createLanes<EditOutcome>();
	const playlistEdits = createPlaylistEdits({ spotify, clock });

	function keep(patch: Partial<Settings>): void {
		try {
			settings.update(patch);
		} catch {
			// It holds until Baton ends, and is no reason to call a failure what Spotify did.
			console.warn('Pins and recent playlists could not be kept on disk.');
		}
	}

	async function setSaved({ type, uris }: EditOf<'save' | 'unsave'>): Promise<Outcome> {
		const playing = likableUri(player.playback.get());
		if (playing !== null && uris.includes(playing)) {
			// Only the player knows of its own heart, and of presses on it that are under way.
			const outcome = await player.perform({ type: type === 'save' ? 'like' : 'unlike' }, 'popover');
			if (!outcome.ok) return outcome;
		}
		const others = uris.filter((uri) => uri !== playing);
		const change = type === 'save' ? saveToLibrary : removeFromLibrary;
		if (others.length > 0) await change(spotify, { uris: others });
		return done;
	}

	async function add(edit: EditOf<'addToPlaylist'>): Promise<EditOutcome> {
		const outcome = await playlistEdits.add(edit);
		if (outcome.ok) keep({ recentPlaylists: withRecent(settings.get().recentPlaylists, edit.playlistId) });
		return outcome;
	}

	/** The description goes along even without any, which would become the word "null": https://github.com/Peter-Schorn/SpotifyAPI/issues/75 */
	async function create({ name, description, isPublic }: EditOf<'createPlaylist'>): Promise<EditOutcome> {
		const playlist = await createPlaylist(spotify, { name, description, public: isPublic });
		return playlist?.uri ? { ok: true, uri: playlist.uri } : done;
	}

	/** Spotify refuses an empty description, so that the old one stays: https://github.com/spotify/web-api/issues/1011 */
	async function change(edit: EditOf<'changePlaylist'>): Promise<EditOutcome> {
		const { playlistId, name, description, isPublic } = edit;
		await spotify.playlists.changePlaylistDetails({
			playlist_id: playlistId,
			name,
			public: isPublic,
			...(description !== '' && { description }),
		});
		const { pins } = settings.get();
		const uri = `spotify:playlist:${playlistId}`;
		if (pins.some((pin) => pin.uri === uri)) keep({ pins: withTitle(pins, { uri, title: name }) });
		return done;
	}

	function pin(added: Pin): Outcome {
		const pins = withPin(settings.get().pins, added);
		if (pins === null) return failed({ kind: 'invalid', why: 'tooManyPins' });
		keep({ pins });
		return done;
	}

	async function carryOut(edit: Edit): Promise<EditOutcome> {
		switch (edit.type) {
			case 'save':
			case 'unsave':
				return setSaved(edit);
			case 'addToPlaylist':
				return add(edit);
			case 'removeFromPlaylist':
				return playlistEdits.remove(edit);
			case 'moveInPlaylist':
				return playlistEdits.move(edit);
			case 'createPlaylist':
				return create(edit);
			case 'changePlaylist':
				return change(edit);
			case 'pin':
				return pin(edit.pin);
			case 'unpin':
				keep({ pins: withoutPin(settings.get().pins, edit.pin) });
				return done;
		}
	}

	async function settle(edit: Edit): Promise<EditOutcome> {
		const carriedOut = await attempt(carryOut(edit));
		const outcome = carriedOut.ok ? carriedOut.value : carriedOut;
		if (outcome.ok || ('problem' in outcome && mayHaveChanged(edit, outcome.problem)))
			forget(staleAfter(edit));
		return outcome;
	}

	return (edit) => lanes.run(laneOf(edit), keyOf(edit), () => settle(edit));
}

/** What is to be done one after another. */
function laneOf(edit: Edit): string {
	if ('playlistId' in edit) return edit.playlistId;
	return 'pin' in edit ? 'pins' : 'library';
}

/** Null for what names a place: given again it means what stands there then. */
const keyOf = (edit: Edit): string | null =>
	edit.type === 'moveInPlaylist' || edit.type === 'removeFromPlaylist' ? null : JSON.stringify(edit);

/** Whether what was read before an edit that failed may be out of date. */
function mayHaveChanged(edit: Edit, { kind }: Problem): boolean {
	// What takes several commands may have failed half-way.
	if (edit.type === 'removeFromPlaylist' || ('uris' in edit && edit.uris.length > 1)) return true;
	// Spotify may have done it all the same; or it does not find what was on the screen.
	return kind === 'server' || kind === 'timeout' || kind === 'notFound' || kind === 'badRequest';
}

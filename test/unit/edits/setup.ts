import { onTestFinished } from 'vitest';
import type { AccessMode } from '../../../app/demo/access-mode.ts';
import { type EmbeddedSpotify, startEmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import { createEdits } from '../../../app/edits/edits.ts';
import type { Stale } from '../../../app/edits/stale.ts';
import { createPlayback, type PlaybackCore } from '../../../app/playback/playback.ts';
import { noLocalSignal } from '../../../app/playback/signals/local-signal.ts';
import type { Edit, EditOutcome } from '../../../app/queries/contract.ts';
import { scopes } from '../../../app/session/scopes.ts';
import { loadSettings, type SettingsStore } from '../../../app/settings/settings.ts';
import { createClosedEndpoints } from '../../../app/spotify/access/closed-endpoints.ts';
import { readWholePlaylist } from '../../../app/spotify/access/playlist-items.ts';
import { createFunnel } from '../../../app/spotify/funnel.ts';
import { createLedger } from '../../../app/spotify/ledger/ledger.ts';
import { memoryLedgerFile } from '../../../app/spotify/ledger/memory-ledger-file.ts';
import { createLimits } from '../../../app/spotify/limits.ts';
import { createSpotify, type Spotify } from '../../../app/spotify/spotify.ts';
import { createSpotifyByPurpose } from '../../../app/spotify/spotify-by-purpose.ts';
import { consentTo } from '../../support/consent.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { memoryDocument, settle, TIME_LIMIT_MS } from '../spotify/setup.ts';

/** Edits at the embedded Spotify, with the real client and player, on a clock that only waiting moves. */
export interface EditWorld {
	readonly embedded: EmbeddedSpotify;
	readonly clock: FakeClock;
	readonly spotify: Spotify;
	readonly settings: SettingsStore;
	readonly player: PlaybackCore;
	/** Without waiting for anything. */
	readonly begin: (edit: Edit) => Promise<EditOutcome>;
	edit(edit: Edit): Promise<EditOutcome>;
	settle<T>(call: Promise<T>): Promise<T>;
	/** What had to be read anew since the last call. */
	forgotten(): readonly Stale[];
	/** What reached Spotify since the last call, such as `POST /playlists/…/items`; ids are left out. */
	requests(): string[];
	/** The URIs in a playlist as Spotify has them. */
	entriesOf(playlistId: string): Promise<(string | null)[]>;
	/** So many tracks of the catalogue. */
	tracks(count: number): string[];
	/** A new playlist with these in it. */
	playlistOf(uris: readonly string[]): Promise<string>;
	/** The id of a playlist that is there from the start. */
	idOf(name: string): string;
}

/** Ends by itself with the test. */
export async function startEdits(mode: AccessMode = 'development-2026'): Promise<EditWorld> {
	const clock = createFakeClock();
	const embedded = await startEmbeddedSpotify({ clock, mode });
	onTestFinished(() => embedded.close());
	const accessToken = await consentTo(embedded, scopes, clock);
	const ledger = createLedger({ file: memoryLedgerFile(), clock, ceiling: () => 10_000 });
	const funnel = createFunnel({
		apiUrl: embedded.addresses.apiUrl,
		tokens: { accessToken: async () => accessToken, renew: async () => accessToken },
		limits: createLimits({ document: memoryDocument(), clock }),
		closed: createClosedEndpoints({ document: memoryDocument(), clock, clientId: () => embedded.clientId }),
		clock,
		ledger,
		timeLimitMs: TIME_LIMIT_MS,
	});
	const waitFor = <T>(call: Promise<T>): Promise<T> => settle(call, clock);
	const byPurpose = createSpotifyByPurpose(funnel);
	const spotify = createSpotify(funnel);
	const { settings } = loadSettings(memoryDocument(), 'linux');
	const player = createPlayback({ spotify: byPurpose, clock, ledger, signal: noLocalSignal, settings });
	onTestFinished(player.dispose);
	let stale: readonly Stale[] = [];
	const begin = createEdits({
		spotify,
		clock,
		settings,
		player,
		forget: (more) => {
			stale = [...stale, ...more];
		},
	});

	return {
		embedded,
		clock,
		spotify,
		settings,
		player,
		begin,
		edit: (edit) => waitFor(begin(edit)),
		settle: waitFor,
		forgotten() {
			const told = stale;
			stale = [];
			return told;
		},
		requests() {
			const seen = embedded.requests.list().filter(({ path }) => path.startsWith('/v1/'));
			embedded.requests.clear();
			return seen.map(
				({ method, path }) => `${method} ${path.slice('/v1'.length).replace(/[0-9A-Za-z]{22}/, '…')}`,
			);
		},
		async entriesOf(playlist_id) {
			const entries = await waitFor(readWholePlaylist(spotify, { playlist_id }));
			embedded.requests.clear();
			return entries.map(({ item }) => item?.uri ?? null);
		},
		tracks: (count) =>
			[...embedded.catalogue.tracks.keys()].slice(0, count).map((id) => `spotify:track:${id}`),
		async playlistOf(uris) {
			const playlist = await waitFor(spotify.playlists.createPlaylist({ name: 'New', public: true }));
			const playlist_id = playlist?.id ?? '';
			if (uris.length > 0) await waitFor(spotify.playlists.addPlaylistItems({ playlist_id, uris }));
			embedded.requests.clear();
			return playlist_id;
		},
		idOf(name) {
			const playlist = [...embedded.catalogue.playlists.values()].find((one) => one.name === name);
			if (!playlist) throw new Error(`No playlist is called ${name}`);
			return playlist.id;
		},
	};
}

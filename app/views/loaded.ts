import type { Clock } from '../clock.ts';
import { createEdits, type DoEdit } from '../edits/edits.ts';
import { type Stale, staleAfterSaving } from '../edits/stale.ts';
import type { PlaybackCore } from '../playback/playback.ts';
import { createPlaylistCovers, type PlaylistCovers } from '../playlists/playlist-cover.ts';
import { createQueries, type Queries } from '../queries/queries.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { Funnel } from '../spotify/funnel.ts';
import { createSpotify } from '../spotify/spotify.ts';

export interface ViewParts {
	/** That books what it asks as the person's own doing. */
	readonly funnel: Funnel;
	readonly clock: Clock;
	readonly settings: SettingsStore;
	readonly player: Pick<PlaybackCore, 'playback' | 'perform'>;
}

/** Everything that only the views need. */
export interface LoadedViews {
	readonly queries: Queries;
	readonly edit: DoEdit;
	readonly covers: PlaylistCovers;
	/** These were liked, saved or followed elsewhere, or no longer are. */
	savedElsewhere(uris: readonly string[]): void;
}

export function createLoadedViews({ funnel, clock, settings, player }: ViewParts): LoadedViews {
	const spotify = createSpotify(funnel);
	const queries = createQueries({ spotify, clock });
	const forget = (stale: readonly Stale[]): void => queries.forget(stale);
	const covers = createPlaylistCovers({ playlists: spotify.playlists, clock });
	return {
		queries,
		edit: createEdits({ spotify, clock, settings, player, forget }),
		covers: {
			...covers,
			async upload(picture) {
				const upload = await covers.upload(picture);
				forget([`spotify:playlist:${picture.playlistId}`, { of: 'library', section: 'playlists' }]);
				return upload;
			},
		},
		savedElsewhere: (uris) => forget(staleAfterSaving(uris)),
	};
}

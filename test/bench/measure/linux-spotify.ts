import type { EmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import {
	SPOTIFY_NAME,
	type StandInPlayer,
	startStandInPlayer,
	status,
	trackMetadata,
} from '../../support/stand-in-player.ts';

/** Spotify's client on the session bus, on which the music of the embedded Spotify plays. */
export interface LinuxSpotify {
	/** Goes on to the next track, in the account and on the bus. */
	skip(): void;
	quit: StandInPlayer['quit'];
}

export async function startLinuxSpotify(
	address: string,
	{ catalogue, listener }: EmbeddedSpotify,
): Promise<LinuxSpotify> {
	const player = await startStandInPlayer(address, showing());
	await player.ownName(SPOTIFY_NAME);

	function showing() {
		const id = listener.display()?.uri.split(':').at(-1) ?? '';
		const artists = catalogue.tracks.get(id)?.artists.map(({ name }) => name) ?? [];
		const title = catalogue.tracks.get(id)?.name ?? '';
		return { PlaybackStatus: status('Playing'), Metadata: trackMetadata(id, title, artists) };
	}

	return {
		skip() {
			listener.skip();
			player.change(showing());
		},
		quit: player.quit,
	};
}

import { systemClock } from '../../../app/clock.ts';
import { type EmbeddedSpotify, startEmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import { readWholePlaylist } from '../../../app/spotify/access/playlist-items.ts';
import { MOST_AT_A_TIME } from '../../../app/spotify/concurrency.ts';
import type { Spotify } from '../../../app/spotify/spotify.ts';
import { createClient } from '../../contract/client.ts';
import { consentTo } from '../../support/consent.ts';
import { median } from '../measure/percentile.ts';
import { type Figure, lower } from './figure.ts';

const ENTRIES = 1_000;
const ON_A_PAGE = 50;
const LEAST_REQUESTS = ENTRIES / ON_A_PAGE;
/** As usual for Spotify, and far more than making a page up and reading it takes in this one process. */
const DELAY_MS = 200;
/** What the delays come to when as many requests as Baton allows itself are under way all the time. */
const LEAST_MS = (LEAST_REQUESTS * DELAY_MS) / MOST_AT_A_TIME;
const RUNS = 3;

const scopes = ['playlist-read-private', 'playlist-modify-private'];

/**
 * Read whole from a server that takes its time for each request: with the length as the list of playlists tells it,
 * and without, when the first page has to come before all others.
 */
export async function measureWholePlaylist(): Promise<Figure[]> {
	const embedded = await startEmbeddedSpotify({ clock: systemClock, mode: 'development-2026' });
	try {
		const { apiUrl } = embedded.addresses;
		const spotify = createClient(apiUrl, await consentTo(embedded, scopes, systemClock));
		const playlist_id = await makePlaylist(spotify, embedded);
		embedded.faults.add({ on: '*', times: 'always', fault: { kind: 'delay', ms: DELAY_MS } });

		async function read(total: number | null): Promise<{ requests: number; ms: number }> {
			embedded.requests.clear();
			const startedMs = performance.now();
			const { length } = await readWholePlaylist(spotify, { playlist_id, total });
			const ms = performance.now() - startedMs;
			if (length !== ENTRIES) throw new Error(`${length} entries of ${ENTRIES} were read.`);
			return { requests: embedded.requests.list().length, ms };
		}

		const known = await repeat(() => read(ENTRIES));
		const unknown = await repeat(() => read(null));
		const requests = Math.max(known.requests, unknown.requests) / LEAST_REQUESTS;
		return [
			lower('1,000-track playlist read whole, requests to the least possible', 'ratio', requests, 1),
			lower(
				'1,000-track playlist read whole, time to the server’s delays',
				'ratio',
				known.ms / LEAST_MS,
				1.2,
			),
			lower('… its length unknown, time to the server’s delays', 'ratio', unknown.ms / LEAST_MS, null),
		];
	} finally {
		await embedded.close();
	}
}

async function makePlaylist(spotify: Spotify, { catalogue }: EmbeddedSpotify): Promise<string> {
	const playlist = await spotify.playlists.createPlaylist({ name: 'Long', public: false });
	if (!playlist?.id) throw new Error('No playlist was made.');
	const uris = [...catalogue.tracks.keys()].slice(0, ENTRIES).map((id) => `spotify:track:${id}`);
	await spotify.playlists.addPlaylistItems({ playlist_id: playlist.id, uris });
	return playlist.id;
}

async function repeat(read: () => Promise<{ requests: number; ms: number }>) {
	const runs = [];
	for (let run = 0; run < RUNS; run += 1) runs.push(await read());
	return {
		requests: Math.max(...runs.map(({ requests }) => requests)),
		ms: median(runs.map(({ ms }) => ms)),
	};
}

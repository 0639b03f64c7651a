import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSpotify, type Spotify } from '../../../app/spotify/spotify.ts';
import { createScriptedServer, type ScriptedServer } from '../../support/scripted-server.ts';
import { createTestFunnel, problemOf } from './setup.ts';

let server: ScriptedServer;
let spotify: Spotify;
const seen: string[] = [];

beforeAll(async () => {
	server = await createScriptedServer();
	const onRequest = (family: string, endpoint: string): void => {
		seen.push(`${family}.${endpoint}`);
	};
	spotify = createSpotify(createTestFunnel(server.url, { onRequest }).funnel);
});

afterAll(() => server.close());

const id = '4aawyAB9vmqN3uQ7FjRGTy';
const uri = `spotify:track:${id}`;

describe('an endpoint', () => {
	it.each<[name: string, call: (spotify: Spotify) => Promise<unknown>, request: string, body?: string]>([
		[
			'player.getPlaybackState',
			({ player }) => player.getPlaybackState(),
			'GET /me/player?additional_types=track%2Cepisode',
		],
		[
			'player.getPlaybackState',
			({ player }) => player.getPlaybackState({ market: 'DE', additional_types: ['track'] }),
			'GET /me/player?additional_types=track&market=DE',
		],
		[
			'player.transferPlayback',
			({ player }) => player.transferPlayback({ device_ids: ['a'], play: true }),
			'PUT /me/player',
			'{"device_ids":["a"],"play":true}',
		],
		[
			'player.getCurrentlyPlaying',
			({ player }) => player.getCurrentlyPlaying(),
			'GET /me/player/currently-playing?additional_types=track%2Cepisode',
		],
		['player.getAvailableDevices', ({ player }) => player.getAvailableDevices(), 'GET /me/player/devices'],
		['player.skipToNext', ({ player }) => player.skipToNext(), 'POST /me/player/next'],
		[
			'player.skipToNext',
			({ player }) => player.skipToNext({ device_id: 'a b' }),
			'POST /me/player/next?device_id=a+b',
		],
		['player.pausePlayback', ({ player }) => player.pausePlayback(), 'PUT /me/player/pause'],
		[
			'player.startOrResumePlayback',
			({ player }) => player.startOrResumePlayback(),
			'PUT /me/player/play',
			'',
		],
		[
			'player.startOrResumePlayback',
			({ player }) => player.startOrResumePlayback({ device_id: 'a' }),
			'PUT /me/player/play?device_id=a',
			'',
		],
		[
			'player.startOrResumePlayback',
			({ player }) =>
				player.startOrResumePlayback({
					context_uri: `spotify:album:${id}`,
					offset: { position: 2 },
					position_ms: 5,
				}),
			'PUT /me/player/play',
			`{"context_uri":"spotify:album:${id}","position_ms":5,"offset":{"position":2}}`,
		],
		['player.skipToPrevious', ({ player }) => player.skipToPrevious(), 'POST /me/player/previous'],
		[
			'player.addToQueue',
			({ player }) => player.addToQueue({ uri }),
			`POST /me/player/queue?uri=spotify%3Atrack%3A${id}`,
		],
		[
			'player.getRecentlyPlayed',
			({ player }) => player.getRecentlyPlayed({ limit: 50, before: 1 }),
			'GET /me/player/recently-played?limit=50&before=1',
		],
		[
			'player.setRepeatMode',
			({ player }) => player.setRepeatMode({ state: 'context' }),
			'PUT /me/player/repeat?state=context',
		],
		[
			'player.seekToPosition',
			({ player }) => player.seekToPosition({ position_ms: 0 }),
			'PUT /me/player/seek?position_ms=0',
		],
		[
			'player.setShuffle',
			({ player }) => player.setShuffle({ state: false, device_id: 'a' }),
			'PUT /me/player/shuffle?state=false&device_id=a',
		],
		[
			'player.setVolume',
			({ player }) => player.setVolume({ volume_percent: 0 }),
			'PUT /me/player/volume?volume_percent=0',
		],
		['player.getQueue', ({ player }) => player.getQueue(), 'GET /me/player/queue'],
		[
			'library.saveLibraryItems',
			({ library }) => library.saveLibraryItems({ uris: [uri, `spotify:album:${id}`] }),
			`PUT /me/library?uris=spotify%3Atrack%3A${id}%2Cspotify%3Aalbum%3A${id}`,
			'',
		],
		[
			'library.removeLibraryItems',
			({ library }) => library.removeLibraryItems({ uris: [uri] }),
			`DELETE /me/library?uris=spotify%3Atrack%3A${id}`,
			'',
		],
		[
			'library.checkLibraryItems',
			({ library }) => library.checkLibraryItems({ uris: [uri, uri] }),
			`GET /me/library/contains?uris=spotify%3Atrack%3A${id}%2Cspotify%3Atrack%3A${id}`,
		],
		['users.getCurrentUserProfile', ({ users }) => users.getCurrentUserProfile(), 'GET /me'],
		['tracks.getTrack', ({ tracks }) => tracks.getTrack({ id, market: 'DE' }), `GET /tracks/${id}?market=DE`],
		['albums.getAlbum', ({ albums }) => albums.getAlbum({ id }), `GET /albums/${id}`],
		[
			'albums.getAlbumTracks',
			({ albums }) => albums.getAlbumTracks({ id, limit: 50, offset: 50 }),
			`GET /albums/${id}/tracks?limit=50&offset=50`,
		],
	])('%s sends what the reference asks for', async (name, call, request, body = '') => {
		await call(spotify);
		const sent = server.requests.at(-1);
		expect(`${sent?.method} ${sent?.target}`).toBe(request);
		expect(sent?.body).toBe(body);
		expect(seen.at(-1)).toBe(name);
	});

	it('rejects rather than throws for an id that is none', async () => {
		expect(await problemOf(spotify.tracks.getTrack({ id: '..' }))).toEqual({
			kind: 'invalid',
			why: 'malformedId',
		});
	});
});

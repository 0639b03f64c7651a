import { afterEach, beforeEach, expect, it } from 'vitest';
import type { InvalidReason } from '../../../app/problem.ts';
import { createSpotify, type Spotify } from '../../../app/spotify/spotify.ts';
import { createScriptedServer, type ScriptedServer } from '../../support/scripted-server.ts';
import { createTestFunnel, problemOf } from './setup.ts';

let server: ScriptedServer;
let player: Spotify['player'];

beforeEach(async () => {
	server = await createScriptedServer();
	player = createSpotify(createTestFunnel(server.url).funnel).player;
});

afterEach(() => server.close());

type Call = (player: Spotify['player']) => Promise<unknown>;

const id = '4aawyAB9vmqN3uQ7FjRGTy';

/** As what crosses a bridge, where no compiler counts the entries or knows the words. */
const devices = (...ids: string[]): { device_ids: readonly [string] } =>
	JSON.parse(JSON.stringify({ device_ids: ids }));
const state = (text: string): { state: 'off' } => JSON.parse(JSON.stringify({ state: text }));

it.each<[call: Call, why: InvalidReason]>([
	[({ setVolume }) => setVolume({ volume_percent: -1 }), 'outOfRange'],
	[({ setVolume }) => setVolume({ volume_percent: 101 }), 'outOfRange'],
	[({ setVolume }) => setVolume({ volume_percent: 33.3 }), 'outOfRange'],
	[({ setVolume }) => setVolume({ volume_percent: Number.NaN }), 'outOfRange'],
	[({ seekToPosition }) => seekToPosition({ position_ms: -1 }), 'outOfRange'],
	[({ seekToPosition }) => seekToPosition({ position_ms: 0.5 }), 'outOfRange'],
	[({ seekToPosition }) => seekToPosition({ position_ms: Number.POSITIVE_INFINITY }), 'outOfRange'],
	[({ setRepeatMode }) => setRepeatMode(state('all')), 'outOfRange'],
	[({ setRepeatMode }) => setRepeatMode(state('')), 'outOfRange'],
	[({ transferPlayback }) => transferPlayback(devices()), 'empty'],
	[({ transferPlayback }) => transferPlayback(devices('a', 'b')), 'outOfRange'],
	[({ transferPlayback }) => transferPlayback(devices('')), 'malformedId'],
	[({ skipToNext }) => skipToNext({ device_id: '' }), 'malformedId'],
	[({ skipToPrevious }) => skipToPrevious({ device_id: 'a\nb' }), 'malformedId'],
	[({ pausePlayback }) => pausePlayback({ device_id: 'a'.repeat(10_000) }), 'malformedId'],
	[({ setShuffle }) => setShuffle({ state: true, device_id: '' }), 'malformedId'],
	[({ startOrResumePlayback }) => startOrResumePlayback({ device_id: '' }), 'malformedId'],
	[({ startOrResumePlayback }) => startOrResumePlayback({ context_uri: `spotify:track:${id}` }), 'wrongType'],
	[({ startOrResumePlayback }) => startOrResumePlayback({ offset: { position: 1 } }), 'offsetWithoutList'],
	[({ addToQueue }) => addToQueue({ uri: '' }), 'malformedUri'],
	[({ addToQueue }) => addToQueue({ uri: id }), 'malformedUri'],
	[({ addToQueue }) => addToQueue({ uri: `https://open.spotify.com/track/${id}` }), 'malformedUri'],
	[({ addToQueue }) => addToQueue({ uri: `spotify:album:${id}` }), 'wrongType'],
	[({ addToQueue }) => addToQueue({ uri: 'spotify:local:Artist:Album:Title:180' }), 'wrongType'],
	[({ getRecentlyPlayed }) => getRecentlyPlayed({ after: 1, before: 2 }), 'excludeEachOther'],
	[({ getRecentlyPlayed }) => getRecentlyPlayed({ after: -1 }), 'outOfRange'],
	[({ getRecentlyPlayed }) => getRecentlyPlayed({ before: 0.5 }), 'outOfRange'],
	[({ getRecentlyPlayed }) => getRecentlyPlayed({ limit: 0 }), 'outOfRange'],
	[({ getRecentlyPlayed }) => getRecentlyPlayed({ limit: 51 }), 'outOfRange'],
])('the player is sent nothing that Spotify would refuse (%#)', async (call, why) => {
	expect(await problemOf(call(player))).toEqual({ kind: 'invalid', why });
	expect(server.requests).toEqual([]);
});

import { empty, json } from '../http/reply.ts';
import { activeDevice } from '../player/session.ts';
import { currentEntry, type Play, upcomingEntries } from '../player/state.ts';
import { contextObject, itemObject } from './item-objects.ts';
import { badRequest, checkMarket, integer, knowsEpisodes } from './parameters.ts';
import { currentlyPlayingObject, deviceObject, playbackObject } from './playback-objects.ts';
import type { Call, Route } from './route.ts';
import type { World } from './world.ts';

/** The queue call never shows more. */
const QUEUE_LENGTH = 20;

/** Newest first, between the two cursors. */
function recentPlays(call: Call, plays: readonly Play[], limit: number): readonly Play[] {
	if (call.query.has('after') && call.query.has('before')) {
		throw badRequest('Only one of before or after can be specified');
	}
	const before = integer(call, 'before', { least: 0, fallback: Number.MAX_SAFE_INTEGER });
	if (!call.query.has('after')) return plays.filter(({ playedAt }) => playedAt < before).slice(0, limit);
	const after = integer(call, 'after', { least: 0 });
	return plays.filter(({ playedAt }) => playedAt > after).slice(-limit);
}

function recentlyPlayed(call: Call, world: World) {
	const { history } = world.playback.now().player;
	const limit = integer(call, 'limit', { least: 1, most: 50, fallback: 20 });
	const plays = recentPlays(call, history, limit);
	const [newest, oldest] = [plays[0]?.playedAt, plays.at(-1)?.playedAt];
	const address = `${world.origin}${call.path}`;
	const goesOn = oldest !== undefined && history.some(({ playedAt }) => playedAt < oldest);
	return {
		href: address,
		items: plays.map(({ uri, contextUri, playedAt }) => ({
			track: itemObject(world, uri),
			played_at: new Date(playedAt).toISOString(),
			context: contextObject(contextUri),
		})),
		limit,
		next: goesOn ? `${address}?before=${oldest}` : null,
		cursors: newest === undefined ? null : { after: String(newest), before: String(oldest) },
	};
}

export const playerReadRoutes: readonly Route[] = [
	{
		id: 'getPlaybackState',
		on: 'GET /me/player',
		scopes: ['user-read-playback-state'],
		handle(call, world) {
			checkMarket(call);
			const withEpisodes = knowsEpisodes(call);
			const session = world.playback.now();
			const device = activeDevice(session);
			return device ? json(200, playbackObject(world, session, device, withEpisodes)) : empty(204);
		},
	},
	{
		id: 'getCurrentlyPlaying',
		on: 'GET /me/player/currently-playing',
		scopes: ['user-read-currently-playing'],
		handle(call, world) {
			checkMarket(call);
			const withEpisodes = knowsEpisodes(call);
			const session = world.playback.now();
			if (!activeDevice(session) || session.isPrivate) return empty(204);
			return json(200, currentlyPlayingObject(world, session, withEpisodes));
		},
	},
	{
		id: 'getAvailableDevices',
		on: 'GET /me/player/devices',
		scopes: ['user-read-playback-state'],
		handle(_call, world) {
			const session = world.playback.now();
			const listed = session.devices.filter(({ isListed, isReachable }) => isListed && isReachable);
			return json(200, { devices: listed.map((device) => deviceObject(device, session)) });
		},
	},
	{
		id: 'getQueue',
		on: 'GET /me/player/queue',
		scopes: ['user-read-currently-playing', 'user-read-playback-state'],
		handle(_call, world) {
			const session = world.playback.now();
			if (!activeDevice(session)) return json(200, { currently_playing: null, queue: [] });
			const entry = currentEntry(session.player);
			return json(200, {
				currently_playing: entry ? itemObject(world, entry.uri) : null,
				queue: upcomingEntries(session.player, QUEUE_LENGTH).map(({ uri }) => itemObject(world, uri)),
			});
		},
	},
	{
		id: 'getRecentlyPlayed',
		on: 'GET /me/player/recently-played',
		scopes: ['user-read-recently-played'],
		handle: (call, world) => json(200, recentlyPlayed(call, world)),
	},
];

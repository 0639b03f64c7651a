import * as v from 'valibot';
import { empty, type Reply } from '../http/reply.ts';
import { checkedIds } from './id-lists.ts';
import { albumObject, trackObject } from './objects.ts';
import { jsonBody, notFound } from './parameters.ts';
import { resumePointFor } from './resume-point.ts';
import type { Call, Route } from './route.ts';
import { savedRoutes } from './saved-routes.ts';
import { episodeObject, showReference } from './spoken-objects.ts';
import type { World } from './world.ts';

const MOST_TRACKS = 50;

const saveTracksSchema = v.object({
	ids: v.nullish(v.array(v.string())),
	timestamped_ids: v.nullish(
		v.array(v.object({ id: v.string(), added_at: v.pipe(v.string(), v.isoTimestamp()) })),
	),
});

/** The only one that takes no ids in the query, and that may say when; what says when comes first. */
function saveTracks(call: Call, world: World): Reply {
	const body = jsonBody(call, saveTracksSchema);
	const at = world.now();
	const tracks =
		body?.timestamped_ids?.map(({ id, added_at }) => ({ id, savedAt: Date.parse(added_at) })) ??
		body?.ids?.map((id) => ({ id, savedAt: at })) ??
		[];
	const ids = checkedIds(
		tracks.map(({ id }) => id),
		MOST_TRACKS,
	);
	if (!ids.every((id) => world.catalogue.tracks.has(id))) throw notFound();
	for (const { id, savedAt } of tracks) world.library.set(`spotify:track:${id}`, savedAt);
	return empty(200);
}

/** What has been saved, type by type. https://developer.spotify.com/documentation/web-api/reference/get-users-saved-tracks */
export const savedItemRoutes: readonly Route[] = [
	...savedRoutes({
		type: 'album',
		plural: 'albums',
		most: 20,
		scopesToRead: ['user-library-read'],
		all: ({ catalogue }) => catalogue.albums,
		object: (_call, world, album) => albumObject(world, album),
	}),
	...savedRoutes({
		type: 'episode',
		plural: 'episodes',
		most: 50,
		scopesToRead: ['user-library-read', 'user-read-playback-position'],
		all: ({ catalogue }) => catalogue.episodes,
		object: (call, world, episode) => ({
			...episodeObject(world, episode),
			...resumePointFor(call, episode),
		}),
	}),
	...savedRoutes({
		type: 'show',
		plural: 'shows',
		most: 50,
		scopesToRead: ['user-library-read'],
		all: ({ catalogue }) => catalogue.shows,
		object: (_call, world, show) => showReference(world, show),
	}),
	...savedRoutes({
		type: 'track',
		plural: 'tracks',
		most: MOST_TRACKS,
		scopesToRead: ['user-library-read'],
		all: ({ catalogue }) => catalogue.tracks,
		object: (_call, world, track) => trackObject(world, track),
		save: saveTracks,
	}),
];

import * as v from 'valibot';
import { parseUri } from '../catalogue/ids.ts';
import type { Entry } from '../player/state.ts';
import type { Selection } from '../player/transport.ts';
import { badRequest, jsonBody, notFound } from './parameters.ts';
import { restrictionViolated } from './player-target.ts';
import type { Call } from './route.ts';
import type { World } from './world.ts';

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

const playSchema = v.object({
	context_uri: v.nullish(v.string()),
	uris: v.nullish(v.array(v.string())),
	offset: v.nullish(v.object({ position: v.nullish(wholeNumber), uri: v.nullish(v.string()) })),
	position_ms: v.nullish(wholeNumber),
});

type PlayBody = v.InferOutput<typeof playSchema>;

export type PlayRequest =
	/** `dropsQueue`: an empty object was sent where nothing should be. https://github.com/spotify/web-api/issues/501 */
	| { readonly kind: 'resume'; readonly positionMs: number | null; readonly dropsQueue: boolean }
	| { readonly kind: 'select'; readonly selection: Selection };

/** https://developer.spotify.com/documentation/web-api/reference/start-a-users-playback */
export function readPlayRequest(call: Call, world: World): PlayRequest {
	const body = jsonBody(call, playSchema);
	const contextUri = body?.context_uri ?? null;
	const uris = body?.uris ?? null;
	if (contextUri !== null && uris !== null) throw badRequest('Can not have both context_uri and uris');
	if (body === null || (contextUri === null && uris === null)) {
		const dropsQueue = body !== null && Object.keys(body).length === 0;
		return { kind: 'resume', positionMs: body?.position_ms ?? null, dropsQueue };
	}
	const entries =
		contextUri === null ? entriesOfUris(uris ?? [], world) : entriesOfContext(contextUri, world);
	if (body.offset && contextUri?.startsWith('spotify:artist:')) {
		throw badRequest("Can't have offset for context type: ARTIST");
	}
	const first = body.offset ? placeOf(body.offset, entries) : null;
	const hasTwice = new Set(entries.map(({ uri }) => uri)).size < entries.length;
	// https://github.com/spotify/web-api/issues/1324
	if (contextUri === null && hasTwice && first !== null) throw restrictionViolated();
	return {
		kind: 'select',
		selection: { contextUri, entries, first, positionMs: body.position_ms ?? 0 },
	};
}

function entriesOfContext(contextUri: string, world: World): readonly Entry[] {
	const type = parseUri(contextUri)?.type;
	if (type !== 'album' && type !== 'artist' && type !== 'playlist' && type !== 'show') {
		throw badRequest('Invalid context uri');
	}
	const entries = world.catalogue.entriesOf(contextUri);
	if (entries === null) throw notFound();
	return entries;
}

function entriesOfUris(uris: readonly string[], world: World): readonly Entry[] {
	if (uris.length === 0) throw badRequest('No uris provided');
	return uris.map((uri) => {
		const type = parseUri(uri)?.type;
		if (type !== 'track' && type !== 'episode') throw badRequest('Invalid track uri');
		const entry = world.catalogue.entryOf(uri);
		if (entry === null) throw notFound();
		return entry;
	});
}

function placeOf(offset: NonNullable<PlayBody['offset']>, entries: readonly Entry[]): number | null {
	const position = offset.position ?? null;
	const uri = offset.uri ?? null;
	if (position !== null && uri !== null) throw badRequest('Only one of position or uri can be specified');
	if (position === null && uri === null) return null;
	const place = position ?? entries.findIndex((entry) => entry.uri === uri);
	if (entries[place] === undefined) throw notFound();
	return place;
}

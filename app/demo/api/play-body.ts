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
	const places = contextUri === null ? entriesOfUris(uris ?? [], world) : entriesOfContext(contextUri, world);
	const entries = places.filter((entry) => entry !== null);
	if (body.offset && contextUri?.startsWith('spotify:artist:')) {
		throw badRequest("Can't have offset for context type: ARTIST");
	}
	const start = body.offset ? startOf(body.offset, places) : null;
	const first = start && entries.indexOf(start);
	if (entries.length === 0) throw restrictionViolated();
	const hasTwice = new Set(entries.map(({ uri }) => uri)).size < entries.length;
	// https://github.com/spotify/web-api/issues/1324
	if (contextUri === null && hasTwice && first !== null) throw restrictionViolated();
	return {
		kind: 'select',
		selection: { contextUri, entries, first, positionMs: body.position_ms ?? 0 },
	};
}

const playable: readonly unknown[] = ['track', 'episode', 'chapter'];

const contextTypes: readonly unknown[] = ['album', 'artist', 'audiobook', 'playlist', 'show'];

/** Null stands for what a context holds and nobody can play any more. */
function entriesOfContext(contextUri: string, world: World): readonly (Entry | null)[] {
	if (!contextTypes.includes(parseUri(contextUri)?.type)) throw badRequest('Invalid context uri');
	const entries = world.entriesOf(contextUri);
	if (entries === null) throw notFound();
	return entries;
}

function entriesOfUris(uris: readonly string[], world: World): readonly Entry[] {
	if (uris.length === 0) throw badRequest('No uris provided');
	return uris.map((uri) => {
		const type = parseUri(uri)?.type;
		if (!playable.includes(type)) throw badRequest('Invalid track uri');
		const entry = world.catalogue.entryOf(uri);
		if (entry === null) throw notFound();
		return entry;
	});
}

/** A position counts what cannot be played as well, though nothing can begin there. */
function startOf(offset: NonNullable<PlayBody['offset']>, places: readonly (Entry | null)[]): Entry | null {
	const position = offset.position ?? null;
	const uri = offset.uri ?? null;
	if (position !== null && uri !== null) throw badRequest('Only one of position or uri can be specified');
	if (position === null && uri === null) return null;
	const start = position === null ? places.find((entry) => entry?.uri === uri) : places[position];
	if (start === null) throw restrictionViolated();
	if (start === undefined) throw notFound();
	return start;
}

import { IMAGE, type Parameter } from './parameters.ts';
import type { Said } from './table.ts';
import type { Kind, Things } from './things.ts';

/** What a segment of a path holds the ids of, where they are called nothing but `id` or `ids`. */
const kindsBySegment: Readonly<Record<string, Kind>> = {
	albums: 'album',
	artists: 'artist',
	'audio-analysis': 'track',
	'audio-features': 'track',
	audiobooks: 'audiobook',
	chapters: 'chapter',
	episodes: 'episode',
	followers: 'user',
	following: 'artist',
	shows: 'show',
	tracks: 'track',
};

const kindsByName: Readonly<Record<string, Kind>> = {
	after: 'artist',
	category_id: 'category',
	device_id: 'device',
	device_ids: 'device',
	playlist_id: 'playlist',
	seed_artists: 'artist',
	seed_genres: 'genre',
	seed_tracks: 'track',
	user_id: 'user',
};

const textsByName: Readonly<Record<string, string>> = {
	added_at: '2026-11-01T20:15:00Z',
	description: 'For the way home, and back',
	fields: 'items(added_at)',
	// As small as a picture gets.
	[IMAGE]:
		'/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
	locale: 'sv_SE',
	market: 'SE',
	name: 'Night & Day, 夜',
	q: 'love & rain',
	snapshot_id: 'AAAAB3Nl/dQ+w==',
};

/** In milliseconds since 1970. */
const integersByName: Readonly<Record<string, number>> = {
	after: 1_795_000_000_000,
	before: 1_795_000_000_000,
};

/** Where nothing is said of its range. */
const SOME_INTEGER = 4;
const SOME_NUMBER = 0.5;

/**
 * Values that Spotify takes for a parameter, the plainest first: both ends of a range, each word of a vocabulary,
 * each form of an object.
 */
export function valuesOf(parameter: Parameter, path: string, things: Things): unknown[] {
	const [said] = parameter.places.values();
	return said ? valuesFor(parameter.name, said, path, things) : [];
}

function valuesFor(name: string, said: Said, path: string, things: Things): unknown[] {
	switch (said.type) {
		case 'boolean':
			return [true, false];
		case 'integer':
		case 'number':
			return numbersFor(name, said);
		case 'string':
			return said.enum ?? [textFor(name, path, things)];
		case 'csv':
		case 'array':
			return listsFor(name, said, path, things);
		case 'object':
			return Object.entries(said.fields ?? {}).flatMap(([inner, one]) =>
				valuesFor(inner, one, path, things).map((value) => ({ [inner]: value })),
			);
	}
}

function numbersFor(name: string, { type, min, max, extendedQuota }: Said): number[] {
	const ends = [min, max, extendedQuota?.max].filter((end) => end !== undefined);
	if (ends.length > 0) return ends;
	return [type === 'integer' ? (integersByName[name] ?? SOME_INTEGER) : SOME_NUMBER];
}

function listsFor(name: string, { enum: words, items, note = '' }: Said, path: string, things: Things) {
	if (words) return [words, words.slice(0, 1)];
	const entry =
		typeof items === 'object'
			? Object.fromEntries(Object.keys(items).map((inner) => [inner, textFor(inner, path, things)]))
			: textFor(name, path, things);
	return /empty array/.test(note) ? [[entry], []] : [[entry]];
}

function textFor(name: string, path: string, things: Things): string {
	if (name === 'uri' || name === 'uris') return `spotify:track:${things.track}`;
	if (name === 'context_uri') return `spotify:album:${things.album}`;
	const kind = kindsByName[name] ?? (name === 'id' || name === 'ids' ? kindOf(path) : undefined);
	if (kind) return things[kind];
	const text = textsByName[name];
	if (text === undefined) throw new Error(`Nothing is known to put into ${name}.`);
	return text;
}

/** By the last segment that tells, before the id itself where it stands in the path. */
function kindOf(path: string): Kind | undefined {
	const [before = ''] = path.split('/{id}');
	return before
		.split('/')
		.map((segment) => kindsBySegment[segment])
		.findLast((kind) => kind !== undefined);
}

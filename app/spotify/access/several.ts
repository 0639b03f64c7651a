import { SpotifyFailure } from '../../problem.ts';
import { MOST_AT_A_TIME, mapConcurrently } from '../concurrency.ts';
import { checkedId } from '../ids.ts';
import { invalid } from '../invalid.ts';
import type { Spotify } from '../spotify.ts';
import { either } from './either.ts';

/*
 * Things by their ids. Each gives what belongs to every id, in the order of the ids, and null for one that Spotify
 * does not know. `market` is the country in which they are to play.
 */

interface Several {
	ids: readonly string[];
	market?: string;
}

export const readAlbums = ({ albums }: Spotify, { ids, ...query }: Several) =>
	either('getMultipleAlbums', {
		getAlbum: () => oneByOne(ids, (id) => albums.getAlbum({ id, ...query })),
		getMultipleAlbums: async () => inOrderOf(ids, (await albums.getMultipleAlbums({ ids, ...query })).albums),
	});

export const readArtists = ({ artists }: Spotify, { ids }: Pick<Several, 'ids'>) =>
	either('getMultipleArtists', {
		getArtist: () => oneByOne(ids, (id) => artists.getArtist({ id })),
		getMultipleArtists: async () => inOrderOf(ids, (await artists.getMultipleArtists({ ids })).artists),
	});

export const readTracks = ({ tracks }: Spotify, { ids, ...query }: Several) =>
	either('getSeveralTracks', {
		getTrack: () => oneByOne(ids, (id) => tracks.getTrack({ id, ...query })),
		getSeveralTracks: async () => inOrderOf(ids, (await tracks.getSeveralTracks({ ids, ...query })).tracks),
	});

/** Without their episodes. */
export const readShows = ({ shows }: Spotify, { ids, ...query }: Several) =>
	either('getMultipleShows', {
		getShow: () => oneByOne(ids, (id) => shows.getShow({ id, ...query })),
		getMultipleShows: async () => inOrderOf(ids, (await shows.getMultipleShows({ ids, ...query })).shows),
	});

export const readEpisodes = ({ episodes }: Spotify, { ids, ...query }: Several) =>
	either('getMultipleEpisodes', {
		getEpisode: () => oneByOne(ids, (id) => episodes.getEpisode({ id, ...query })),
		getMultipleEpisodes: async () =>
			inOrderOf(ids, (await episodes.getMultipleEpisodes({ ids, ...query })).episodes),
	});

/** Without their chapters. */
export const readAudiobooks = ({ audiobooks }: Spotify, { ids, ...query }: Several) =>
	either('getMultipleAudiobooks', {
		getAudiobook: () => oneByOne(ids, (id) => audiobooks.getAudiobook({ id, ...query })),
		getMultipleAudiobooks: async () =>
			inOrderOf(ids, (await audiobooks.getMultipleAudiobooks({ ids, ...query })).audiobooks),
	});

export const readChapters = ({ chapters }: Spotify, { ids, ...query }: Several) =>
	either('getSeveralChapters', {
		getChapter: () => oneByOne(ids, (id) => chapters.getChapter({ id, ...query })),
		getSeveralChapters: async () =>
			inOrderOf(ids, (await chapters.getSeveralChapters({ ids, ...query })).chapters),
	});

async function oneByOne<T>(
	ids: readonly string[],
	read: (id: string) => Promise<T | null>,
): Promise<(T | null)[]> {
	if (ids.length === 0) throw invalid('empty');
	return mapConcurrently(ids.map(checkedId), MOST_AT_A_TIME, (id) => read(id).catch(nullWhereNotFound));
}

function nullWhereNotFound(error: unknown): null {
	if (error instanceof SpotifyFailure && error.problem.kind === 'notFound') return null;
	throw error;
}

interface Found {
	readonly id: string | null;
	/** What was asked for, where another recording plays in its place. */
	readonly linked_from?: { readonly id: string | null } | null;
}

/** Of what Spotify does not know, a batch has nothing. */
function inOrderOf<T extends Found>(ids: readonly string[], found: readonly T[]): (T | null)[] {
	const byId = new Map(found.flatMap((one) => [[one.id, one] as const, [one.linked_from?.id, one] as const]));
	return ids.map((id) => byId.get(id) ?? null);
}

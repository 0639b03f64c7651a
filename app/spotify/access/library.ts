import { SpotifyFailure } from '../../problem.ts';
import { MOST_AT_A_TIME, mapConcurrently } from '../concurrency.ts';
import { invalid } from '../invalid.ts';
import type { Spotify } from '../spotify.ts';
import { type LinkType, parseSpotifyLink, type SpotifyLink } from '../uri.ts';
import { newerElseOlder } from './either.ts';

/** Of anything that can be saved or followed: all but chapters. */
interface Uris {
	uris: readonly string[];
}

/** The older forms, each of which takes the ids of one type. */
type ByType<T> = Readonly<Record<Exclude<LinkType, 'chapter'>, (ids: readonly string[]) => Promise<T>>>;

/** Likes and follows. */
export const saveToLibrary = ({ library, audiobooks, follow }: Spotify, { uris }: Uris): Promise<void> =>
	newerElseOlder(
		() => library.saveLibraryItems({ uris }),
		async () => {
			await typeByType<void>(uris, {
				track: (ids) => library.saveTracks({ ids }),
				album: (ids) => library.saveAlbums({ ids }),
				episode: (ids) => library.saveEpisodes({ ids }),
				show: (ids) => library.saveShows({ ids }),
				audiobook: (ids) => audiobooks.saveAudiobooks({ ids }),
				artist: (ids) => follow.followArtistsOrUsers({ type: 'artist', ids }),
				user: (ids) => follow.followArtistsOrUsers({ type: 'user', ids }),
				async playlist(ids) {
					for (const playlist_id of ids) await follow.followPlaylist({ playlist_id });
				},
			});
		},
	);

/** Unlikes and unfollows. A playlist of one's own is deleted that way. */
export const removeFromLibrary = ({ library, audiobooks, follow }: Spotify, { uris }: Uris): Promise<void> =>
	newerElseOlder(
		() => library.removeLibraryItems({ uris }),
		async () => {
			await typeByType<void>(uris, {
				track: (ids) => library.removeSavedTracks({ ids }),
				album: (ids) => library.removeSavedAlbums({ ids }),
				episode: (ids) => library.removeSavedEpisodes({ ids }),
				show: (ids) => library.removeSavedShows({ ids }),
				audiobook: (ids) => audiobooks.removeSavedAudiobooks({ ids }),
				artist: (ids) => follow.unfollowArtistsOrUsers({ type: 'artist', ids }),
				user: (ids) => follow.unfollowArtistsOrUsers({ type: 'user', ids }),
				async playlist(ids) {
					for (const playlist_id of ids) await follow.unfollowPlaylist({ playlist_id });
				},
			});
		},
	);

/** Whether they are liked or followed: one answer for each, in the same order. */
export const checkInLibrary = (
	{ library, audiobooks, follow }: Spotify,
	{ uris }: Uris,
): Promise<boolean[]> =>
	newerElseOlder<boolean[]>(
		async () => told(await library.checkLibraryItems({ uris })),
		async () => {
			const answers = await typeByType<Answers>(uris, {
				track: (ids) => library.checkSavedTracks({ ids }),
				album: (ids) => library.checkSavedAlbums({ ids }),
				episode: (ids) => library.checkSavedEpisodes({ ids }),
				show: (ids) => library.checkSavedShows({ ids }),
				audiobook: (ids) => audiobooks.checkSavedAudiobooks({ ids }),
				artist: (ids) => follow.checkFollowingArtistsOrUsers({ type: 'artist', ids }),
				user: (ids) => follow.checkFollowingArtistsOrUsers({ type: 'user', ids }),
				playlist: (ids) =>
					mapConcurrently(ids, MOST_AT_A_TIME, async (playlist_id) => {
						const [follows] = (await follow.checkUsersFollowPlaylist({ playlist_id })) ?? [];
						return follows;
					}),
			});
			return inOrderOf(uris, answers);
		},
	);

/** Null or undefined where Spotify says nothing. */
type Answers = readonly (boolean | undefined)[] | null;

function told<T>(answer: T | null | undefined): T {
	if (answer === null || answer === undefined) throw new SpotifyFailure({ kind: 'server', status: 200 });
	return answer;
}

interface Typed<T> {
	readonly links: readonly SpotifyLink[];
	readonly answer: T;
}

/** One type after another, so that what goes before a failure is done and nothing behind it is. */
async function typeByType<T>(uris: readonly string[], forms: ByType<T>): Promise<Typed<T>[]> {
	const answers: Typed<T>[] = [];
	for (const [type, links] of Map.groupBy(uris.map(linkOf), (link) => link.type)) {
		if (type === 'chapter') throw invalid('wrongType');
		answers.push({ links, answer: await forms[type](links.map(({ id }) => id)) });
	}
	return answers;
}

function inOrderOf(uris: readonly string[], answers: readonly Typed<Answers>[]): boolean[] {
	const byUri = new Map(
		answers.flatMap(({ links, answer }) => links.map(({ uri }, index) => [uri, answer?.[index]] as const)),
	);
	return uris.map((uri) => told(byUri.get(linkOf(uri).uri)));
}

function linkOf(uri: string): SpotifyLink {
	const link = parseSpotifyLink(uri);
	if (!link) throw invalid('malformedUri');
	return link;
}

import { PAGE_COVER_WIDTH } from '../spotify/cover.ts';
import type { Spotify } from '../spotify/spotify.ts';
import type { SpotifyLink } from '../spotify/uri.ts';
import type { Details, Kind, ListPage } from './contract.ts';
import { firstPageIn, PAGE_SIZE } from './paging.ts';
import { plainText } from './plain-text.ts';
import { itemRow, playlistFacts } from './rows/collections.ts';
import { albumFacts, artistFacts, trackFacts, trackRow } from './rows/music.ts';
import { bare, type Facts, type Named, namesOf } from './rows/row.ts';
import { audiobookFacts, chapterRow, episodeRow, partFacts, showFacts } from './rows/spoken.ts';

/** What one request tells of a thing with a page. */
export interface Head {
	/** Without what other requests tell: `isSaved` and `features` are null, `playlist.isOwn` is false. */
	readonly details: Details;
	/** Of a playlist. */
	readonly ownerId: string | null;
	/** Where it comes with the head. */
	readonly firstPage: ListPage | null;
}

type ReadHead = (spotify: Spotify, link: SpotifyLink) => Promise<Head | null>;

export const headReaders: Readonly<Record<Kind, ReadHead>> = {
	async track({ tracks }, link) {
		const track = await tracks.getTrack({ id: link.id });
		const releaseDate = track?.album?.release_date ?? null;
		return track && headOf('track', link, track, trackFacts(track, PAGE_COVER_WIDTH), { releaseDate });
	},

	async album({ albums }, link) {
		const album = await albums.getAlbum({ id: link.id });
		return (
			album && {
				...headOf('album', link, album, albumFacts(album, PAGE_COVER_WIDTH), {
					total: album.total_tracks,
					releaseDate: album.release_date,
				}),
				firstPage: firstPageIn(album.tracks, PAGE_SIZE, trackRow),
			}
		);
	},

	async artist({ artists }, link) {
		const artist = await artists.getArtist({ id: link.id });
		return artist && headOf('artist', link, artist, artistFacts(artist, PAGE_COVER_WIDTH), {});
	},

	async playlist({ playlists }, link) {
		const playlist = await playlists.getPlaylist({ playlist_id: link.id });
		if (!playlist) return null;
		const head = headOf('playlist', link, playlist, playlistFacts(playlist, PAGE_COVER_WIDTH), {
			description: plainText(playlist.description ?? ''),
			total: playlist.items?.total ?? null,
			playlist: {
				id: link.id,
				isOwn: false,
				isPublic: playlist.public,
				isCollaborative: playlist.collaborative ?? false,
				isOpen: playlist.items !== null,
			},
		});
		return {
			...head,
			ownerId: playlist.owner?.id ?? null,
			firstPage: firstPageIn(playlist.items, PAGE_SIZE, ({ item }) => itemRow(item)),
		};
	},

	async show({ shows }, link) {
		const show = await shows.getShow({ id: link.id });
		return (
			show && {
				...headOf('show', link, show, showFacts(show, PAGE_COVER_WIDTH), {
					description: show.description ?? '',
					total: show.total_episodes,
				}),
				firstPage: firstPageIn(show.episodes, PAGE_SIZE, episodeRow),
			}
		);
	},

	async episode({ episodes }, link) {
		const episode = await episodes.getEpisode({ id: link.id });
		return (
			episode &&
			headOf('episode', link, episode, partFacts(episode, episode.show, PAGE_COVER_WIDTH), {
				description: episode.description ?? '',
				releaseDate: episode.release_date,
			})
		);
	},

	async audiobook({ audiobooks }, link) {
		const audiobook = await audiobooks.getAudiobook({ id: link.id });
		return (
			audiobook && {
				...headOf('audiobook', link, audiobook, audiobookFacts(audiobook, PAGE_COVER_WIDTH), {
					description: audiobook.description ?? '',
					total: audiobook.total_chapters,
				}),
				firstPage: firstPageIn(audiobook.chapters, PAGE_SIZE, chapterRow),
			}
		);
	},

	async chapter({ chapters }, link) {
		const chapter = await chapters.getChapter({ id: link.id });
		return (
			chapter &&
			headOf('chapter', link, chapter, partFacts(chapter, chapter.audiobook, PAGE_COVER_WIDTH), {
				description: chapter.description ?? '',
				releaseDate: chapter.release_date,
			})
		);
	},
};

type More = Partial<Pick<Details, 'description' | 'total' | 'releaseDate' | 'playlist'>>;

function headOf(kind: Kind, { uri }: SpotifyLink, thing: Named, facts: Facts, more: More): Head {
	const details: Details = {
		...bare,
		...facts,
		kind,
		...namesOf({ ...thing, uri }),
		// As it was asked for, even where Spotify plays another recording instead.
		uri,
		description: '',
		isSaved: null,
		total: null,
		releaseDate: null,
		playlist: null,
		features: null,
		...more,
	};
	return { details, ownerId: null, firstPage: null };
}

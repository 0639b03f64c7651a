import type { Messages } from '../../../app/messages/en.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import { type Details, type Kind, kinds } from '../../../app/queries/contract.ts';
import { formatDuration } from '../../format.ts';
import { formatReleaseDate } from '../../release-date.ts';

/** What kind of thing a URI stands for. */
export const kindOf = (uri: string): Kind | undefined => kinds.find((kind) => kind === uri.split(':')[1]);

/** Its page on Spotify, before Spotify has told it. */
export const urlOf = (uri: string): string => `https://open.spotify.com/${uri.split(':').slice(1).join('/')}`;

/** When it came out, and how much there is of it. */
export function factsOf(details: Details, words: Messages): string {
	const { kind, releaseDate, durationMs, total, playlist } = details;
	return [
		releaseDate && formatReleaseDate(releaseDate, words.language),
		durationMs !== null && formatDuration(durationMs),
		total !== null && totalText(kind, total, words),
		playlist?.isCollaborative && words.playlist.collaborative,
		playlist?.isOwn && playlist.isPublic === false && words.playlist.private,
	]
		.filter(Boolean)
		.join(' · ');
}

function totalText(kind: Kind, count: number, words: Messages): string {
	switch (kind) {
		case 'show':
			return count === 1 ? words.page.oneEpisode : phrase(words, 'page', 'episodes', { count });
		case 'audiobook':
			return count === 1 ? words.page.oneChapter : phrase(words, 'page', 'chapters', { count });
		default:
			return count === 1 ? words.page.oneTrack : phrase(words, 'page', 'tracks', { count });
	}
}

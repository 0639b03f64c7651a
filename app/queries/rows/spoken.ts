import { coverOf, ROW_COVER_WIDTH } from '../../spotify/cover.ts';
import type { WireSimplifiedAudiobook, WireSimplifiedChapter } from '../../spotify/wire/audiobook.ts';
import type { WireSimplifiedEpisode, WireSimplifiedShow } from '../../spotify/wire/episode.ts';
import type { Row } from '../contract.ts';
import { durationOf, type Facts, isPlayable, pageLinks, plainNames, rowOf } from './row.ts';

/** What an episode or a chapter belongs to. */
type Whole = Pick<WireSimplifiedShow, 'name' | 'uri' | 'images'>;

/** Alone, or as it stands in its show or audiobook, which then is not said again. */
type Part = WireSimplifiedChapter | WireSimplifiedEpisode;
export type AnyEpisode = WireSimplifiedEpisode & { readonly show?: Whole | null };

export const partFacts = (part: Part, whole: Whole | null | undefined, coverWidth: number): Facts => ({
	by: whole ? pageLinks([whole]) : [],
	cover: coverOf(part.images, coverWidth) ?? coverOf(whole?.images ?? [], coverWidth),
	explicit: part.explicit,
	durationMs: durationOf(part),
	isPlayable: isPlayable(part),
	releaseDate: part.release_date,
});

/** To the player a chapter is an episode of its audiobook. https://github.com/librespot-org/librespot/issues/1588 */
export const episodeRow = (episode: AnyEpisode): Row | null =>
	rowOf(
		episode.uri?.startsWith('spotify:chapter:') ? 'chapter' : 'episode',
		episode,
		partFacts(episode, episode.show, ROW_COVER_WIDTH),
	);

export const chapterRow = (chapter: WireSimplifiedChapter): Row | null =>
	rowOf('chapter', chapter, partFacts(chapter, null, ROW_COVER_WIDTH));

export const showFacts = (show: WireSimplifiedShow, coverWidth: number): Facts => ({
	by: plainNames([show.publisher]),
	cover: coverOf(show.images, coverWidth),
	explicit: show.explicit,
});

export const showRow = (show: WireSimplifiedShow): Row | null =>
	rowOf('show', show, showFacts(show, ROW_COVER_WIDTH));

export const audiobookFacts = (audiobook: WireSimplifiedAudiobook, coverWidth: number): Facts => ({
	by: plainNames(audiobook.authors.map(({ name }) => name)),
	cover: coverOf(audiobook.images, coverWidth),
	explicit: audiobook.explicit,
});

export const audiobookRow = (audiobook: WireSimplifiedAudiobook): Row | null =>
	rowOf('audiobook', audiobook, audiobookFacts(audiobook, ROW_COVER_WIDTH));

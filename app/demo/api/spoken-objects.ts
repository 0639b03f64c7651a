import { audiobookMarkets, markets } from '../catalogue/markets.ts';
import type { Audiobook, Chapter, Episode, Show } from '../catalogue/model.ts';
import { images, links } from './links.ts';
import type { World } from './world.ts';

/** The wire shapes of podcasts and audiobooks, as apps with an extended quota get them. */

export function showReference(world: World, show: Show) {
	return {
		...links('show', show.id),
		available_markets: markets,
		copyrights: [],
		description: show.description,
		explicit: false,
		html_description: show.description,
		images: images(world, show.id),
		is_externally_hosted: false,
		languages: ['en'],
		media_type: 'audio',
		name: show.name,
		publisher: 'Bellwether Radio',
		total_episodes: show.episodes.length,
	};
}

/** An episode as its show lists it. */
export function episodeReference(world: World, episode: Episode) {
	return {
		...links('episode', episode.id),
		audio_preview_url: null,
		description: episode.description,
		duration_ms: episode.durationMs,
		explicit: episode.explicit,
		html_description: episode.description,
		images: images(world, episode.show.id),
		is_externally_hosted: false,
		is_playable: true,
		languages: ['en'],
		name: episode.name,
		release_date: episode.releaseDate,
		release_date_precision: 'day',
	};
}

export function episodeObject(world: World, episode: Episode) {
	return { ...episodeReference(world, episode), show: showReference(world, episode.show) };
}

export function audiobookReference(world: World, audiobook: Audiobook) {
	return {
		...links('audiobook', audiobook.id),
		authors: audiobook.authors.map((name) => ({ name })),
		available_markets: audiobookMarkets,
		copyrights: [{ text: `℗ ${audiobook.releaseDate.slice(0, 4)} ${audiobook.publisher}`, type: 'P' }],
		description: audiobook.description,
		edition: audiobook.edition,
		explicit: false,
		html_description: `<p>${audiobook.description}</p>`,
		images: images(world, audiobook.id),
		languages: ['en'],
		media_type: 'audio',
		name: audiobook.name,
		narrators: audiobook.narrators.map((name) => ({ name })),
		publisher: audiobook.publisher,
		total_chapters: audiobook.chapters.length,
	};
}

/** A chapter as its audiobook lists it. */
export function chapterReference(world: World, chapter: Chapter) {
	const { audiobook } = chapter;
	return {
		...links('chapter', chapter.id),
		audio_preview_url: null,
		available_markets: audiobookMarkets,
		chapter_number: chapter.chapterNumber,
		description: audiobook.description,
		duration_ms: chapter.durationMs,
		explicit: false,
		html_description: `<p>${audiobook.description}</p>`,
		images: images(world, audiobook.id),
		is_playable: true,
		languages: ['en'],
		name: chapter.name,
		release_date: audiobook.releaseDate,
		release_date_precision: 'day',
	};
}

export function chapterObject(world: World, chapter: Chapter) {
	return { ...chapterReference(world, chapter), audiobook: audiobookReference(world, chapter.audiobook) };
}

/** A chapter as the player shows it: an episode of the book. */
export function chapterAsEpisode(world: World, chapter: Chapter) {
	return {
		...chapterReference(world, chapter),
		type: 'episode',
		show: audiobookReference(world, chapter.audiobook),
	};
}

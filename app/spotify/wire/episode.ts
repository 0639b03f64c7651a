import * as v from 'valibot';
import {
	copyrights,
	flag,
	image,
	list,
	markets,
	named,
	number,
	page,
	part,
	released,
	restrictions,
	text,
	texts,
	toldFlag,
} from './fields.ts';

/** Where the listener stopped; null without the scope `user-read-playback-position`. */
const resumePoint = part(v.object({ fully_played: flag, resume_position_ms: number }));

/** What episodes of shows and chapters of audiobooks have in common. */
export const episodeEntries = {
	...named,
	audio_preview_url: text,
	description: text,
	duration_ms: number,
	explicit: toldFlag,
	html_description: text,
	images: list(image),
	is_playable: flag,
	languages: texts,
	...released,
	restrictions,
	resume_point: resumePoint,
};

/** What shows and audiobooks have in common. Development mode leaves out `available_markets` and `publisher`. */
export const showEntries = {
	...named,
	available_markets: markets,
	copyrights,
	description: text,
	explicit: toldFlag,
	html_description: text,
	images: list(image),
	languages: texts,
	media_type: text,
	publisher: text,
};

/** As it comes inside an episode. */
export const simplifiedShow = v.object({
	...showEntries,
	is_externally_hosted: flag,
	total_episodes: number,
});

/** As it comes inside a show. */
export const simplifiedEpisode = v.object({ ...episodeEntries, is_externally_hosted: flag });

/** With the first page of its episodes. */
export const show = v.object({ ...simplifiedShow.entries, episodes: part(page(simplifiedEpisode)) });

export const episode = v.object({
	type: v.literal('episode'),
	...simplifiedEpisode.entries,
	show: part(simplifiedShow),
});

export type WireSimplifiedShow = v.InferOutput<typeof simplifiedShow>;
export type WireShow = v.InferOutput<typeof show>;
export type WireSimplifiedEpisode = v.InferOutput<typeof simplifiedEpisode>;
export type WireEpisode = v.InferOutput<typeof episode>;

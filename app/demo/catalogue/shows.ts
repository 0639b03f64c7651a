import { between, createRandom, pick, seedOf } from '../random.ts';
import { makeDate } from './artists.ts';
import { showDescriptions } from './collections.ts';
import { idFor } from './ids.ts';
import type { Episode, Show } from './model.ts';
import { titleWords } from './title-words.ts';

export function makeShows(): Show[] {
	return showDescriptions.map(({ name, about, episodes: opening }) => {
		const random = createRandom(seedOf(`show/${name}`));
		const things = /^[\x20-\x7f]+$/.test(opening) ? titleWords.latin.things : titleWords.chinese.things;
		const episodes: Episode[] = [];
		const show: Show = { id: idFor(`show/${name}`), name, description: about, episodes };
		for (let number = between(random, 8, 16); number > 0; number--) {
			episodes.push({
				id: idFor(`show/${name}/episode/${number}`),
				name: `${number}. ${opening} ${pick(random, things)}`,
				description: about,
				show,
				durationMs: between(random, 12 * 60_000, 75 * 60_000),
				explicit: random() < 0.05,
				releaseDate: makeDate(random, 2024, 2026),
			});
		}
		return show;
	});
}

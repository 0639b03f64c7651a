import { between, pick, type Random } from '../random.ts';
import type { Script } from './artist-names.ts';
import { longTitles, phrases, titleWords } from './title-words.ts';

/** A title in the artist's script; about one in two hundred is far too long for any line. */
export function makeTitle(random: Random, script: Script): string {
	const { qualities, things, places } = titleWords[script];
	const quality = pick(random, qualities);
	const thing = pick(random, things);
	const place = pick(random, places);
	if (script === 'arabic') return random() < 0.6 ? `${quality} ${thing}` : `${quality} ${place}`;
	if (script !== 'latin') return random() < 0.5 ? quality + thing : thing + place;
	switch (between(random, 0, 20)) {
		case 0:
			return random() < 0.1 ? pick(random, longTitles) : `${quality} ${thing} ${place}`;
		case 1:
		case 2:
			return `The ${quality} ${thing}`;
		case 3:
		case 4:
		case 5:
			return thing;
		case 6:
		case 7:
		case 8:
			return pick(random, phrases);
		case 9:
		case 10:
		case 11:
		case 12:
			return `${thing} ${place}`;
		default:
			return `${quality} ${thing}`;
	}
}

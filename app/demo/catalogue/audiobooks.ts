import { between, createRandom, pick, seedOf } from '../random.ts';
import { makeDate } from './artists.ts';
import { idFor } from './ids.ts';
import type { Audiobook, Chapter } from './model.ts';
import { titleWords } from './title-words.ts';

const descriptions = [
	{
		name: 'The Lighthouse Accountant',
		authors: ['Edda Winterbourne'],
		narrators: ['Tobias Quill'],
		about: 'Somebody must add up what the sea returns.',
	},
	{
		name: 'Minutes of the Tide Committee',
		authors: ['Percival Anand'],
		narrators: ['Josephine Larch', 'Percival Anand'],
		about: 'A comedy of procedure, at high water.',
	},
	{
		name: 'A Short Walk around a Long Lake',
		authors: ['Maren Holm'],
		narrators: ['Maren Holm'],
		about: 'Forty miles, three thermoses, one argument.',
	},
	{
		name: 'The Cartographer’s Second Daughter',
		authors: ['Ilse Ravenna'],
		narrators: ['Oona Feld'],
		about: 'A map that disagrees with its country.',
	},
	{
		name: 'How to Repair Almost Anything, Eventually',
		authors: ['Gus Tembo', 'Lotte Brandt'],
		narrators: ['Gus Tembo'],
		about: 'Patience, glue, and a good light.',
	},
	{
		name: 'Eleven Trains to Nowhere in Particular',
		authors: ['Noor Castellane'],
		narrators: ['Hugh Marsh'],
		about: 'Timetables, read as literature.',
	},
	{
		name: 'The Winter Orchard',
		authors: ['Solveig Okafor'],
		narrators: ['Clara Bright'],
		about: 'Four generations, and one apple.',
	},
	{
		name: 'Quiet Machines',
		authors: ['Dorian Peake'],
		narrators: ['Wendeline Ash'],
		about: 'A mystery in a factory where nothing is heard.',
	},
] as const;

export function makeAudiobooks(): Audiobook[] {
	return descriptions.map(({ name, authors, narrators, about }) => {
		const key = `audiobook/${name}`;
		const random = createRandom(seedOf(key));
		const chapters: Chapter[] = [];
		const audiobook: Audiobook = {
			id: idFor(key),
			name,
			authors,
			narrators,
			description: about,
			edition: 'Unabridged',
			publisher: 'Bellwether Audio',
			releaseDate: makeDate(random, 2018, 2025),
			chapters,
		};
		const count = between(random, 9, 24);
		for (let index = 0; index < count; index++) {
			chapters.push({
				id: idFor(`${key}/chapter/${index}`),
				name: `Chapter ${index + 1}: The ${pick(random, titleWords.latin.things)}`,
				audiobook,
				chapterNumber: index,
				durationMs: between(random, 9 * 60_000, 42 * 60_000),
			});
		}
		return audiobook;
	});
}

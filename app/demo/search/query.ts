import { fold } from './fold.ts';

const fields = ['album', 'artist', 'genre', 'isrc', 'tag', 'track', 'upc', 'year'] as const;

export type Field = (typeof fields)[number];

/** What somebody looks for, all of it folded. */
export interface SearchQuery {
	/** Every one of them is to be found. */
	readonly words: readonly string[];
	readonly filters: readonly { readonly field: Field; readonly value: string }[];
}

/** The names of things go on to the next field, `artist:Miles Davis year:1959`; what is left is a single word. */
const ofSeveralWords: ReadonlySet<Field> = new Set(['album', 'artist', 'track']);

/** Reads `doxy artist:Miles Davis year:1955-1960`. https://developer.spotify.com/documentation/web-api/reference/search */
export function parseQuery(text: string): SearchQuery {
	const [free = '', ...parts] = fold(text).split(new RegExp(`\\b(${fields.join('|')}):`));
	const loose = [free];
	const filters: { field: Field; value: string }[] = [];
	for (let index = 0; index < parts.length; index += 2) {
		const field = fields.find((name) => name === parts[index]);
		const said = parts[index + 1]?.trim() ?? '';
		const quoted = /^"([^"]*)"?(.*)$/.exec(said);
		const [value = '', rest = ''] = quoted
			? quoted.slice(1)
			: field && ofSeveralWords.has(field)
				? [said]
				: [said.split(/\s/, 1)[0], said.replace(/^\S*/, '')];
		if (field) filters.push({ field, value });
		loose.push(rest);
	}
	return { words: loose.join(' ').replaceAll('"', ' ').split(/\s+/).filter(Boolean), filters };
}

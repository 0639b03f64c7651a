import type { Operation, Said } from './table.ts';

export type Place = 'path' | 'query' | 'body';

/** One argument of an endpoint's function, by its name on the wire. */
export interface Parameter {
	readonly name: string;
	readonly required: boolean;
	/** Where it may go, and what holds there; some may go in the query as well as in the body. */
	readonly places: ReadonlyMap<Place, Said>;
}

/** What the body of JPEG is called, which has no name on the wire. */
export const IMAGE = 'image';

/** Everything that the operation takes, what it cannot do without first. */
export function parametersOf({ pathParams, pathEnum, query, body }: Operation): Parameter[] {
	const said: [place: Place, name: string, said: Said][] = [
		...pathParams.map((name) => inPath(name, pathEnum?.[name])),
		...query.map((one): [Place, string, Said] => ['query', one.name, one]),
		...Object.entries(body?.fields ?? {}).map(([name, one]): [Place, string, Said] => ['body', name, one]),
	];
	if (body?.contentType === 'image/jpeg') said.push(['body', IMAGE, { type: 'string', required: true }]);
	const byName = Map.groupBy(said, ([, name]) => name);
	return [...byName]
		.map(([name, all]) => ({
			name,
			required: all.some(([, , { required }]) => required),
			places: new Map(all.map(([place, , one]) => [place, one])),
		}))
		.sort((one, other) => Number(other.required) - Number(one.required));
}

function inPath(name: string, words: string[] | undefined): [Place, string, Said] {
	return ['path', name, { type: 'string', required: true, ...(words && { enum: words }) }];
}

/** The names that it cannot go together with, as the table puts it. */
export function replacedBy({ places }: Parameter): string[] {
	return [...places.values()].flatMap(({ note = '' }) => {
		const name = /(?:exclusive with|overrides) (\w+)/.exec(note)?.[1];
		return name === undefined ? [] : [name];
	});
}

import { badRequest } from './parameters.ts';

/** What is kept of an object, field by field; null keeps a field as it is. `isLeftOut` turns it round. */
interface Filter {
	readonly isLeftOut: boolean;
	readonly fields: ReadonlyMap<string, Filter | null>;
}

/**
 * Keeps what `fields` names: `total,items(added_at,track(name,href))`, `tracks.items.track.name`, and all
 * but the named with `!`: `items(track(!album,href))`. https://developer.spotify.com/documentation/web-api/reference/get-playlist
 */
export function pickFields(value: unknown, fields: string | null): unknown {
	return fields === null || fields === '' ? value : apply(value, parse(fields));
}

function apply(value: unknown, filter: Filter): unknown {
	if (Array.isArray(value)) return value.map((element: unknown) => apply(element, filter));
	if (typeof value !== 'object' || value === null) return value;
	const { isLeftOut, fields } = filter;
	const kept = Object.entries(value).filter(([name]) => fields.has(name) !== isLeftOut);
	return Object.fromEntries(
		kept.map(([name, inner]) => {
			const deeper = fields.get(name);
			return [name, deeper ? apply(inner, deeper) : inner];
		}),
	);
}

function parse(text: string): Filter {
	const tokens = text.match(/[\w]+|[^\s]/g) ?? [];
	let at = 0;

	function list(): Filter {
		const isLeftOut = tokens[at] === '!';
		if (isLeftOut) at += 1;
		const fields = new Map<string, Filter | null>();
		do fields.set(...field());
		while (tokens[at] === ',' && ++at);
		return { isLeftOut, fields };
	}

	function field(): [name: string, inner: Filter | null] {
		const name = tokens[at++] ?? '';
		if (!/^\w+$/.test(name)) throw badRequest('Invalid fields parameter');
		if (tokens[at] === '.') {
			at += 1;
			return [name, { isLeftOut: false, fields: new Map([field()]) }];
		}
		if (tokens[at] !== '(') return [name, null];
		at += 1;
		const inner = list();
		if (tokens[at++] !== ')') throw badRequest('Invalid fields parameter');
		return [name, inner];
	}

	const filter = list();
	if (at < tokens.length) throw badRequest('Invalid fields parameter');
	return filter;
}

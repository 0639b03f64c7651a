export type PathParameters = Readonly<Record<string, string>>;

/**
 * Reads `GET /v1/albums/{id}`: a segment in braces takes any one segment, a last `*` all the rest, and
 * `*` as method any method. Gives what stood in the braces, or null where the request does not fit.
 */
export function routePattern(pattern: string): (method: string, path: string) => PathParameters | null {
	const [method = '*', path = '/*'] = pattern === '*' ? ['*', '/*'] : pattern.split(' ');
	const expected = path.split('/');
	return (actualMethod, actualPath) => {
		if (method !== '*' && method !== actualMethod) return null;
		return matchSegments(expected, actualPath.split('/'));
	};
}

function matchSegments(expected: readonly string[], actual: readonly string[]): PathParameters | null {
	const open = expected.at(-1) === '*';
	if (open ? actual.length < expected.length : actual.length !== expected.length) return null;
	const parameters: Record<string, string> = {};
	for (const [index, segment] of expected.entries()) {
		const value = actual[index] ?? '';
		const name = /^\{(.+)\}$/.exec(segment)?.[1];
		if (name) parameters[name] = value;
		else if (segment !== value && !(open && index === expected.length - 1)) return null;
	}
	return parameters;
}

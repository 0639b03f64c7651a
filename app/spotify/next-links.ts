/**
 * Whether every page of an answer goes on at the Web API itself: no other scheme, host or port, and nowhere beside
 * its paths. A page comes alone, or as a part of the answer, such as the tracks of an album.
 *
 * The link itself is never followed: its path was wrong before, and the next request can be made of limit and
 * offset, or of the cursor. https://github.com/spotify/web-api/issues/124
 */
export function goesOnAtApi(answer: unknown, apiUrl: string): boolean {
	if (!isObject(answer)) return true;
	return [answer, ...Object.values(answer).filter(isObject)].every(
		({ next }) => typeof next !== 'string' || isBelow(next, apiUrl),
	);
}

/** Compares what the link comes to, so that dots, case and a name before the host mislead nobody. */
function isBelow(link: string, apiUrl: string): boolean {
	return URL.parse(link)?.href.startsWith(new URL(apiUrl).href.replace(/\/?$/, '/')) ?? false;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

import { apiError, type Reply } from '../http/reply.ts';

/** What an app in development mode is answered on an endpoint that closed to it. */
export const closedToThisApp: Reply = apiError(403, 'Forbidden');

/** By the type of the object. https://developer.spotify.com/documentation/web-api/references/changes/february-2026 */
const fieldsGone: Readonly<Record<string, readonly string[]>> = {
	album: ['album_group', 'available_markets', 'label', 'popularity'],
	artist: ['followers', 'popularity'],
	audiobook: ['available_markets', 'publisher'],
	chapter: ['available_markets'],
	show: ['available_markets', 'publisher'],
	track: ['available_markets', 'linked_from', 'popularity'],
	user: ['country', 'email', 'explicit_content', 'followers', 'product'],
};

/** The answer as it reaches an app in development mode: without the fields that are gone, at any depth. */
export function withoutGoneFields(reply: Reply): Reply {
	if (!reply.headers['content-type']?.startsWith('application/json')) return reply;
	const value: unknown = JSON.parse(reply.body.toString());
	return { ...reply, body: JSON.stringify(strip(value)) };
}

function strip(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(strip);
	if (typeof value !== 'object' || value === null) return value;
	const type = 'type' in value && typeof value.type === 'string' ? value.type : '';
	const gone = fieldsGone[type] ?? [];
	const left = Object.entries(value).filter(([field]) => !gone.includes(field));
	return Object.fromEntries(left.map(([field, inner]) => [field, strip(inner)]));
}

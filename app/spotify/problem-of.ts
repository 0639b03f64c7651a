import type { ForbiddenReason, Problem, RestrictionReason } from '../problem.ts';
import { mayBeClosed } from './access/forms.ts';
import type { EndpointFamily } from './endpoint-family.ts';

/** An answer that is neither a success nor a 429, as far as it matters for what went wrong. */
export interface Refusal {
	readonly status: number;
	/** JSON, flat JSON, plain text, a page of some proxy's, or what is left of either. Only looked at, never kept. */
	readonly body: string;
	readonly family: EndpointFamily;
	/** Its name in the reference. */
	readonly endpoint: string;
	/** The token was new: it was renewed for this very request. */
	readonly renewed: boolean;
}

/**
 * The player's `error.reason`, once documented by Spotify and still sent.
 * https://github.com/felix-hilden/tekore/blob/master/src/tekore/_model/error.py
 */
const reasons: Readonly<Record<string, Problem>> = {
	NO_ACTIVE_DEVICE: { kind: 'noDevice' },
	PREMIUM_REQUIRED: forbidden('listenerNotPremium'),
	VOLUME_CONTROL_DISALLOW: restriction('volumeNotSupported'),
	DEVICE_NOT_CONTROLLABLE: restriction('deviceNotControllable'),
	REMOTE_CONTROL_DISALLOW: restriction('deviceNotControllable'),
	NO_PREV_TRACK: restriction('noPreviousTrack'),
	NO_NEXT_TRACK: restriction('noNextTrack'),
	ALREADY_PAUSED: restriction('alreadyPaused'),
	ALREADY_PLAYING: restriction('alreadyPlaying'),
	NOT_PAUSED: restriction('alreadyPlaying'),
	NOT_PLAYING_LOCALLY: restriction('notPlaying'),
	NOT_PLAYING_TRACK: restriction('notPlaying'),
	NOT_PLAYING_CONTEXT: restriction('notPlaying'),
	NO_SPECIFIC_TRACK: restriction('unknown'),
	ENDLESS_CONTEXT: restriction('unknown'),
	CONTEXT_DISALLOW: restriction('unknown'),
	RATE_LIMITED: restriction('unknown'),
};

/** Of a 403 the text is often all there is. The first that fits counts. */
const forbiddenTexts: readonly (readonly [text: RegExp, problem: Problem])[] = [
	[/insufficient client scope/i, forbidden('missingScope')],
	// https://github.com/zmb3/spotify/issues/301
	[/premium[^.]*\bowner\b|\bowner\b[^.]*premium/i, forbidden('ownerNotPremium')],
	// https://github.com/JohnnyCrazy/SpotifyAPI-NET/issues/700
	[/not (be )?registered|allow-?list|white-?list/i, forbidden('notOnAllowlist')],
	[/premium/i, forbidden('listenerNotPremium')],
	// https://github.com/spotify/web-api/issues/1433
	[/restriction violated/i, restriction('unknown')],
	[/restricted device/i, restriction('deviceNotControllable')],
	[/control device volume/i, restriction('volumeNotSupported')],
];

/** What an answer of Spotify's means. For 429 see `limits.ts`. */
export function problemOfRefusal({ status, body, family, endpoint, renewed }: Refusal): Problem {
	if (status === 401) {
		// Unlike all others it says 401 where a scope is missing: https://github.com/spotify/web-api/issues/731
		const isScope = renewed && endpoint === 'uploadPlaylistCover';
		return isScope ? forbidden('missingScope') : { kind: 'signedOut' };
	}
	if (status < 400 || status >= 500) return { kind: 'server', status };
	// A page in HTML is a proxy's or a gateway's, not the Web API's, whatever its status says.
	if (/^\s*</.test(body)) return { kind: 'server', status };

	const known = reasons[reasonOf(body) ?? ''];
	if (known) return known;
	if (status === 403) return problemOf403(body, family, endpoint);
	if (status === 404) return problemOf404(body, family);
	if (status === 413) return { kind: 'tooLarge' };
	return status === 410 ? forbidden('closedToThisApp') : { kind: 'badRequest' };
}

function problemOf403(body: string, family: EndpointFamily, endpoint: string): Problem {
	const told = forbiddenTexts.find(([text]) => text.test(body));
	if (told) return told[1];
	// No player call is closed to any app, so that a bare refusal comes from the player itself.
	if (family === 'player' && reasonOf(body) !== null) return restriction('unknown');
	return family === 'playlists' && !mayBeClosed(endpoint)
		? forbidden('notYours')
		: forbidden('closedToThisApp');
}

function problemOf404(body: string, family: EndpointFamily): Problem {
	if (/service not found/i.test(body)) return forbidden('closedToThisApp');
	return family === 'player' && /device/i.test(body) ? { kind: 'noDevice' } : { kind: 'notFound' };
}

/** Looked for in the raw text, because a truncated body still has it. */
function reasonOf(body: string): string | null {
	return /"reason"\s*:\s*"([A-Z_]+)"/.exec(body)?.[1] ?? null;
}

/** What a request without an answer means: whether it took effect is open, unless it was `offline`. */
export function problemOfThrown(error: unknown): Problem {
	return foundNoWay(error) ? { kind: 'offline' } : { kind: 'server', status: null };
}

/** Whether looking up the host or connecting to it already failed, so that nothing was sent. */
function foundNoWay(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if ('syscall' in error && (error.syscall === 'connect' || error.syscall === 'getaddrinfo')) return true;
	if ('code' in error && error.code === 'UND_ERR_CONNECT_TIMEOUT') return true;
	// Node tries all addresses of a host and reports each.
	if (error instanceof AggregateError) return error.errors.some(foundNoWay);
	return foundNoWay(error.cause);
}

function forbidden(why: ForbiddenReason): Problem {
	return { kind: 'forbidden', why };
}

function restriction(reason: RestrictionReason): Problem {
	return { kind: 'restriction', reason };
}

/**
 * Everything that can go wrong on the way to Spotify and back, with the data that a message needs.
 * No text of Spotify's, no token and no address ever gets in here.
 */
export type Problem =
	| { kind: 'offline' }
	| { kind: 'timeout'; afterMs: number }
	/** The 30-second limit. Works again at `untilAt`. */
	| { kind: 'rateLimited'; untilAt: number }
	/** The day's quota of the developer account. Works again at `untilAt`. */
	| { kind: 'quotaSpent'; untilAt: number }
	| { kind: 'signedOut' }
	| { kind: 'forbidden'; why: ForbiddenReason }
	| { kind: 'noDevice' }
	| { kind: 'restriction'; reason: RestrictionReason }
	| { kind: 'notFound' }
	| { kind: 'badRequest' }
	/** A 5xx, or an answer that could not be read; without status when the connection broke before one came. */
	| { kind: 'server'; status: number | null };

export type ProblemKind = Problem['kind'];

export type ForbiddenReason =
	| 'missingScope'
	| 'listenerNotPremium'
	| 'ownerNotPremium'
	| 'notOnAllowlist'
	| 'closedToThisApp';

/** What a player refused, from `error.reason`; `unknown` is Spotify's bare "Restriction violated". */
export type RestrictionReason =
	| 'volumeNotSupported'
	| 'deviceNotControllable'
	| 'noPreviousTrack'
	| 'noNextTrack'
	| 'alreadyPaused'
	| 'alreadyPlaying'
	| 'notPlaying'
	| 'unknown';

/** The one error that calls to Spotify reject with. */
export class SpotifyFailure extends Error {
	override readonly name = 'SpotifyFailure';
	readonly problem: Problem;

	constructor(problem: Problem) {
		super(problem.kind);
		this.problem = problem;
	}
}

/** What became of something that a person asked for. */
export type Outcome = { ok: true } | { ok: false; problem: Problem };

export const done: Outcome = { ok: true };

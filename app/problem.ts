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
	/** Spotify refused what Baton sent. */
	| { kind: 'badRequest' }
	/** Never sent, because Spotify would refuse it. */
	| { kind: 'invalid'; why: InvalidReason }
	/** A playlist's cover that Spotify finds too large. */
	| { kind: 'tooLarge' }
	/** A 5xx, or an answer that could not be read; without status when the connection broke before one came. */
	| { kind: 'server'; status: number | null };

export type ProblemKind = Problem['kind'];

export type ForbiddenReason =
	| 'missingScope'
	| 'listenerNotPremium'
	| 'ownerNotPremium'
	| 'notOnAllowlist'
	/** The endpoint does not exist for this client id. */
	| 'closedToThisApp'
	/** The endpoint does, but not for this playlist: somebody else owns it. */
	| 'notYours';

/** What is wrong with a call before it goes out. */
export type InvalidReason =
	| 'malformedId'
	| 'malformedUri'
	/** A URI or link of a kind that cannot be used here. */
	| 'wrongType'
	/** A list or text that must not be empty. */
	| 'empty'
	/** A number beyond what Spotify takes, or a list that cannot be split. */
	| 'outOfRange'
	| 'tooLong'
	/** Two options of which Spotify takes one. */
	| 'excludeEachOther'
	/** An `offset` without a list to which it could refer. */
	| 'offsetWithoutList'
	/** Artists and shows start at their beginning only. */
	| 'offsetNotSupported'
	/** A list with an `offset` in which something stands twice: Spotify plays nothing of it. */
	| 'listedTwice'
	/** A cover that is no JPEG in bare Base64. */
	| 'notJpeg'
	/** Of which Baton itself keeps a list. */
	| 'tooManyPins';

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

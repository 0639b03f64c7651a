/** Everything that can go wrong with the session bus and those on it. No text of a peer's gets in here. */
export type BusProblem =
	/** None of its addresses took the connection, or none is known. */
	| { readonly kind: 'unreachable' }
	/** It did not let this user in. */
	| { readonly kind: 'refused' }
	/** What it sent is not D-Bus. */
	| { readonly kind: 'malformed' }
	/** The connection is over. */
	| { readonly kind: 'closed' }
	| { readonly kind: 'timeout'; readonly afterMs: number }
	/** A peer answered with an error of this name, such as `org.freedesktop.DBus.Error.UnknownMethod`. */
	| { readonly kind: 'error'; readonly name: string };

/** The one error that connecting and calls reject with. */
export class BusFailure extends Error {
	override readonly name = 'BusFailure';
	readonly problem: BusProblem;

	constructor(problem: BusProblem) {
		super(problem.kind === 'error' ? problem.name : problem.kind);
		this.problem = problem;
	}
}

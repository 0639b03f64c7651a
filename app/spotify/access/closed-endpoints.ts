import * as v from 'valibot';
import type { Clock } from '../../clock.ts';
import type { Document } from '../../ports.ts';
import type { Problem } from '../../problem.ts';
import { mayBeClosed } from './forms.ts';

/**
 * The endpoints that Spotify refused to this app, by their names in the reference. Which ones are open depends on
 * when and how the client id was registered, which no call tells: each is found out by asking, once a day.
 * https://developer.spotify.com/documentation/web-api/tutorials/february-2026-migration-guide
 */
export interface ClosedEndpoints {
	/** What stands in the way of a call to this endpoint; null when nothing is known to. */
	problemFor(endpoint: string): Problem | null;
	/** Spotify has just refused it to this app. Only what some apps are refused for good is remembered. */
	note(endpoint: string): void;
	/** Those that are known to be closed to this app now. */
	list(): readonly string[];
}

export interface ClosedEndpointsOptions {
	readonly document: Document;
	readonly clock: Clock;
	readonly clientId: () => string;
}

/** Spotify opens and closes endpoints without notice, so what was found out holds for a day. */
const HOLDS_MS = 24 * 60 * 60_000;

const closedToThisApp: Problem = { kind: 'forbidden', why: 'closedToThisApp' };

const keptSchema = v.fallback(
	v.array(v.object({ clientId: v.string(), endpoint: v.string(), refusedAt: v.number() })),
	[],
);

export function createClosedEndpoints({
	document,
	clock,
	clientId,
}: ClosedEndpointsOptions): ClosedEndpoints {
	const file = v.safeParse(v.object({ refusals: keptSchema }), document.read());
	let refusals = file.success ? file.output.refusals : [];

	const holds = ({ refusedAt }: { refusedAt: number }): boolean => {
		const ageMs = clock.now() - refusedAt;
		// One of the future was noted before the wall clock was set back, and would hold for as long as that.
		return ageMs >= 0 && ageMs < HOLDS_MS;
	};

	const list = (): readonly string[] =>
		refusals
			.filter((refusal) => refusal.clientId === clientId() && holds(refusal))
			.map(({ endpoint }) => endpoint);

	return {
		problemFor: (endpoint) => (list().includes(endpoint) ? closedToThisApp : null),
		list,

		note(endpoint) {
			// A proxy's bare "Forbidden" must not take away for a day what is open to everybody.
			if (!mayBeClosed(endpoint)) return;
			const others = refusals.filter(
				(refusal) => holds(refusal) && !(refusal.endpoint === endpoint && refusal.clientId === clientId()),
			);
			refusals = [...others, { clientId: clientId(), endpoint, refusedAt: clock.now() }];
			try {
				document.write({ refusals });
			} catch {
				// It is remembered until Baton ends; after that asking again costs one request.
				console.warn('What Spotify does not offer to this app could not be kept on disk.');
			}
		},
	};
}

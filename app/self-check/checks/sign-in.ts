import type { Problem } from '../../problem.ts';
import { type Finding, fine, type Judge } from '../facts.ts';
import type { Speech } from '../words/words.ts';

/** Whether somebody is signed in, for how long, and whether Spotify lets them. */
export const judgeSignIn: Judge = ({ state }, speech) => {
	const { session, notices, problem, demo } = state;
	const { messages, say, day } = speech;
	if (demo && session.kind === 'signedIn') return fine(say('signIn', 'demo'));
	switch (session.kind) {
		case 'signingIn':
			return { verdict: 'unknown', finding: say('signIn', 'signingIn'), advice: null };
		case 'signedOut':
			return {
				verdict: 'broken',
				finding: session.why === 'firstStart' ? say('signIn', 'firstStart') : messages.signedOut[session.why],
				advice: say('signIn', 'signedOutAdvice'),
			};
		case 'signedIn': {
			const refusal = refusalIn(problem, speech);
			if (refusal) return refusal;
			const date = day(session.consentEndsAt);
			if (!notices.some(({ id }) => id === 'consentAgeing')) return fine(say('signIn', 'signedIn', { date }));
			return {
				verdict: 'attention',
				finding: say('signIn', 'ageing', { date }),
				advice: say('signIn', 'ageingAdvice'),
			};
		}
	}
};

/** What concerns the account or the app as a whole; null for all other problems. */
function refusalIn(problem: Problem | null, { messages, say }: Speech): Finding | null {
	if (problem?.kind !== 'forbidden') return null;
	switch (problem.why) {
		case 'closedToThisApp':
		case 'notYours':
			return null;
		default:
			return {
				verdict: 'broken',
				finding: say('signIn', 'refused'),
				advice: messages.problem[problem.why],
			};
	}
}

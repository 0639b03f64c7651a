import { mayBeClosed, newerForms, type OlderForm } from '../../spotify/access/forms.ts';
import { fine, type Judge } from '../facts.ts';
import type { Speech } from '../words/words.ts';

/** What was spent of the day's requests, and which endpoints Spotify refuses to this app. */
export const judgeApi: Judge = ({ access, budget }, speech) => {
	const { messages, say } = speech;
	const { spentToday: spent, ceiling, leftForReads } = budget;
	// They stand in a file that anybody may have changed.
	const closed = access.closedEndpoints.filter(mayBeClosed).toSorted();
	const details = [
		...closed.map((endpoint) => lineOf(endpoint, speech)),
		...(budget.isComplete ? [] : [messages.budget.incomplete]),
	];
	if (leftForReads === 0) {
		const finding = say('api', 'nearlySpent', { spent, ceiling });
		return { verdict: 'attention', finding, advice: say('api', 'nearlySpentAdvice'), details };
	}
	if (closed.length === 0) return fine(say('api', 'open', { spent, ceiling }), details);
	const finding = say('api', 'closed', { spent, ceiling, count: closed.length });
	return { verdict: 'attention', finding, advice: say('api', 'closedAdvice'), details };
};

/** An older form is asked for only where the newer one was refused as well. */
function lineOf(endpoint: string, { say }: Speech): string {
	return isOlderForm(endpoint)
		? say('api', 'closedForms', { endpoint, newer: newerForms[endpoint] })
		: say('api', 'closedEndpoint', { endpoint });
}

const isOlderForm = (endpoint: string): endpoint is OlderForm => Object.hasOwn(newerForms, endpoint);

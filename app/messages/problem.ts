import type { Problem } from '../problem.ts';
import type { Messages } from './en.ts';
import { phrase } from './phrase.ts';

/** The words for a problem. `formatTime` turns epoch milliseconds into a clock time. */
export function describeProblem(
	messages: Messages,
	problem: Problem,
	formatTime: (at: number) => string,
): string {
	const words = messages.problem;
	switch (problem.kind) {
		case 'rateLimited':
		case 'quotaSpent':
			return phrase(messages, 'problem', problem.kind, { until: formatTime(problem.untilAt) });
		case 'forbidden':
		case 'invalid':
			return words[problem.why];
		case 'server':
			return problem.status === null
				? words.connectionBroken
				: phrase(messages, 'problem', 'server', { status: problem.status });
		case 'restriction':
			switch (problem.reason) {
				case 'alreadyPaused':
				case 'alreadyPlaying':
				case 'unknown':
					return words.restriction;
				default:
					return words[problem.reason];
			}
		default:
			return words[problem.kind];
	}
}

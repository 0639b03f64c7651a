import type { Problem } from '../problem.ts';
import type { Messages } from './en.ts';

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
			return words[problem.kind](formatTime(problem.untilAt));
		case 'forbidden':
			return words[problem.why];
		case 'server':
			return words.server(problem.status);
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

import { describeProblem } from '../../messages/problem.ts';
import type { Limit } from '../../spotify/limits.ts';
import { fine, type Judge } from '../facts.ts';
import type { Speech } from '../words/words.ts';

/** Whether requests get to Spotify now, and when they do again. */
export const judgeNetwork: Judge = ({ state, access }, speech) => {
	const { messages, say, time } = speech;
	const { problem, demo } = state;
	if (!access.online)
		return { verdict: 'broken', finding: say('network', 'offline'), advice: messages.problem.offline };
	if (access.limits.length > 0) {
		const details = access.limits.map((limit) => lineOf(limit, speech));
		return { verdict: 'attention', finding: say('network', 'limited'), advice: null, details };
	}
	switch (problem?.kind) {
		case 'offline':
		case 'timeout':
		case 'server':
			return {
				verdict: 'attention',
				finding: say('network', 'troubled'),
				advice: describeProblem(messages, problem, time),
			};
		default:
			return fine(say('network', demo ? 'demo' : 'online'));
	}
};

function lineOf({ family, problem }: Limit, { say, time }: Speech): string {
	const until = time(problem.untilAt);
	return family === null
		? say('network', 'limitAll', { until })
		: say('network', 'limitFamily', { family, until });
}

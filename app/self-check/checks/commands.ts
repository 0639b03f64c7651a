import { fine, type Judge } from '../facts.ts';

/** Whether `baton next` and the like get through to the running Baton. */
export const judgeCommands: Judge = ({ commands }, { say }) => {
	switch (commands) {
		case 'listening':
			return fine(say('commands', 'listening'));
		case 'closed':
			return {
				verdict: 'broken',
				finding: say('commands', 'closed'),
				advice: say('commands', 'closedAdvice'),
			};
		case 'unknown':
			return { verdict: 'unknown', finding: say('commands', 'unknown'), advice: null };
	}
};

import { fine, type Judge } from '../facts.ts';

/** Baton's place among the media controls of the desktop. */
export const judgeMediaControls: Judge = ({ state }, { say }) => {
	const { mediaControls } = state;
	switch (mediaControls) {
		case 'none':
		case 'off':
		case 'shown':
		case 'aside':
			return fine(say('mediaControls', mediaControls));
		case 'opening':
			return { verdict: 'unknown', finding: say('mediaControls', 'opening'), advice: null };
		case 'unavailable':
			return {
				verdict: 'broken',
				finding: say('mediaControls', 'unavailable'),
				advice: say('mediaControls', 'unavailableAdvice'),
			};
	}
};

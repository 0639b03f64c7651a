import { fine, type Judge } from '../facts.ts';

/** Whether the desktop shows tray icons at all. */
export const judgeTray: Judge = ({ trayHost }, { say }) => {
	switch (trayHost) {
		case 'present':
			return fine(say('tray', 'present'));
		case 'absent':
			return { verdict: 'attention', finding: say('tray', 'absent'), advice: say('tray', 'absentAdvice') };
		case 'unknown':
			return { verdict: 'unknown', finding: say('tray', 'unknown'), advice: null };
	}
};

import type { LoginItem } from '../../state.ts';
import { type Finding, fine, type Judge } from '../facts.ts';
import type { Speech } from '../words/words.ts';

/** Whether what the setting says is what the desktop does. */
export const judgeStartAtLogin: Judge = ({ state }, speech) =>
	state.settings.startAtLogin ? judgeOn(state.loginItem, speech) : judgeOff(state.loginItem, speech);

type Advice =
	| 'switchAgain'
	| `${Extract<LoginItem, 'disabled' | 'needsApproval' | 'foreign' | 'failed'>}Advice`;

function judgeOn(loginItem: LoginItem, { say }: Speech): Finding {
	const finding = say('startAtLogin', loginItem);
	const advise = (key: Advice): Finding => ({
		verdict: loginItem === 'failed' ? 'broken' : 'attention',
		finding,
		advice: say('startAtLogin', key),
	});
	switch (loginItem) {
		case 'registered':
		case 'unavailable':
			return fine(finding);
		case 'unknown':
			return { verdict: 'unknown', finding, advice: null };
		case 'absent':
		case 'outdated':
			return advise('switchAgain');
		case 'disabled':
		case 'needsApproval':
		case 'foreign':
		case 'failed':
			return advise(`${loginItem}Advice`);
	}
}

function judgeOff(loginItem: LoginItem, { say }: Speech): Finding {
	switch (loginItem) {
		case 'registered':
		case 'outdated':
			return {
				verdict: 'attention',
				finding: say('startAtLogin', 'leftOver'),
				advice: say('startAtLogin', 'switchOffAgain'),
			};
		case 'failed':
			return {
				verdict: 'attention',
				finding: say('startAtLogin', 'failed'),
				advice: say('startAtLogin', 'failedAdvice'),
			};
		default:
			return fine(say('startAtLogin', 'off'));
	}
}

import type { Intent } from '../intents.ts';
import { openUriIntent } from '../playback/open-uri.ts';
import { type HotkeyTarget, intentOf, isPinUri, type PinUri } from './actions.ts';

export interface HotkeyRunOptions {
	readonly volumeStepPercent: () => number;
	readonly perform: (intent: Intent) => void;
	readonly switchDevice: () => void;
	readonly showSong: () => void;
	readonly show: () => void;
}

/** What happens when a key is pressed. */
export function createHotkeyRun(options: HotkeyRunOptions): (target: HotkeyTarget) => void {
	const { volumeStepPercent, perform, switchDevice, showSong, show } = options;
	return (target) => {
		switch (target) {
			case 'nextDevice':
				return switchDevice();
			case 'showSong':
				return showSong();
			case 'show':
				return show();
			default:
				return perform(isPinUri(target) ? playIntent(target) : intentOf(target, volumeStepPercent()));
		}
	};
}

/** What cannot be played is left to the client to refuse, which says why. */
const playIntent = (uri: PinUri): Intent =>
	openUriIntent(uri) ?? { type: 'playContext', contextUri: uri, offset: null };

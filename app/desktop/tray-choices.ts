import { app } from 'electron';
import type { Baton } from '../baton.ts';
import type { PopoverView } from './popover.ts';
import type { ScenePlayer } from './scene-player.ts';
import type { TrayChoice } from './tray-menu-entry.ts';

/** Carries out what was chosen in the tray. */
export function createTrayChoices({
	baton,
	show,
	scenes,
}: {
	readonly baton: Pick<Baton, 'perform'>;
	readonly show: (view?: PopoverView) => void;
	/** In the demo only. */
	readonly scenes: ScenePlayer | null;
}): (choice: TrayChoice) => void {
	return (choice) => {
		switch (choice.kind) {
			case 'intent':
				void baton.perform(choice.intent, 'tray');
				break;
			case 'show':
			case 'signIn':
				show();
				break;
			case 'settings':
				show('settings');
				break;
			case 'scene':
				scenes?.play(choice.scene);
				break;
			case 'quit':
				app.quit();
		}
	};
}

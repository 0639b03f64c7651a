import { app, clipboard } from 'electron';
import type { PageDesktop } from '../bridge/handlers.ts';
import type { Clock } from '../clock.ts';
import { restartIn } from './launch.ts';
import { openSpotifyLink } from './links.ts';
import type { Popover } from './popover.ts';
import { createFileSaver } from './save-file.ts';
import type { SelfCheckParts } from './self-check/look.ts';
import { createSelfCheck } from './self-check/self-check.ts';

/** The desktop as the page may use it. */
export function createPageDesktop(
	parts: SelfCheckParts & { readonly clock: Clock; readonly popover: Popover },
): PageDesktop {
	const { clock, popover } = parts;
	return {
		clock,
		platform: process.platform,
		openSpotifyLink,
		copyText,
		saveFile: createFileSaver(popover.hold),
		...createSelfCheck({ ...parts, copyText }),
		holdPopover: popover.hold,
		hidePopover: () => popover.hide(),
		restartIn,
		quit: () => app.quit(),
	};
}

const copyText = (text: string): Promise<void> => clipboard.writeText(text);

import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';

export const systemPreferences = Object.assign(new EventEmitter(), {
	isTrustedAccessibilityClient: () => true,
	getAccentColor: () => '1db954ff',
	getAnimationSettings: () => ({
		shouldRenderRichAnimation: true,
		scrollAnimationsEnabledBySystem: true,
		prefersReducedMotion: false,
	}),
} satisfies Partial<Electron.SystemPreferences>);

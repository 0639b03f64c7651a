import type { Cancel } from '../app/clock.ts';
import type { Intent } from '../app/intents.ts';
import { allowedIn } from './allowed.ts';
import type { Model } from './model.ts';

/** How far one press of an arrow key goes on the progress bar, and one of Page Up or Page Down. */
export const SEEK_ARROW_MS = 5_000;
export const SEEK_PAGE_MS = 15_000;

/** Controls that use these keys themselves; sliders and links have no use for the space bar. */
const usesSpace = 'button, input:not([type="range"])';
const usesArrows = 'input';

/** Whether a key is pressed together with one that makes it a shortcut of somebody else's. */
export const hasModifier = (event: KeyboardEvent): boolean => event.ctrlKey || event.altKey || event.metaKey;

/** Escape, and the player's keys while focus is on nothing that uses them itself. */
export function followKeyboard(model: Model, target: Window): Cancel {
	function onKeyDown(event: KeyboardEvent): void {
		if (event.defaultPrevented || event.isComposing || hasModifier(event)) return;
		const intent = intentOfKey(event, model);
		if (intent) void model.perform(intent);
		else if (event.key !== 'Escape') return;
		else if (model.view.value === 'settings') model.view.value = 'main';
		else void model.attempt(model.bridge.hidePopover());
		event.preventDefault();
	}
	target.addEventListener('keydown', onKeyDown);
	return () => target.removeEventListener('keydown', onKeyDown);
}

function intentOfKey({ key, target, repeat }: KeyboardEvent, { snapshot, view }: Model): Intent | null {
	const state = snapshot.value?.state;
	if (state?.session.kind !== 'signedIn' || view.value !== 'main') return null;
	const isUsedBy = (controls: string): boolean => target instanceof Element && target.matches(controls);
	const allowed = allowedIn(state.playback);
	if (key === ' ') {
		return allowed.playPause && !repeat && !isUsedBy(usesSpace) ? { type: 'togglePlay' } : null;
	}
	const direction = arrowDirections[key];
	if (!direction || isUsedBy(usesArrows)) return null;
	if (key === 'ArrowUp' || key === 'ArrowDown') {
		const deltaPercent = direction * state.settings.volumeStepPercent;
		return allowed.volume ? { type: 'changeVolume', deltaPercent } : null;
	}
	return allowed.seek ? { type: 'seekBy', deltaMs: direction * SEEK_ARROW_MS } : null;
}

/** Forward or back, as on any slider. */
export const arrowDirections: Readonly<Record<string, 1 | -1>> = {
	ArrowRight: 1,
	ArrowUp: 1,
	ArrowLeft: -1,
	ArrowDown: -1,
};

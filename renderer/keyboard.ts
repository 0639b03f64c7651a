import type { Cancel } from '../app/clock.ts';
import type { Intent } from '../app/intents.ts';
import { allowedIn, nothingAllowed } from './allowed.ts';
import type { Model } from './model.ts';

/** How far one press of an arrow key goes on the progress bar, and one of Page Up or Page Down. */
export const SEEK_ARROW_MS = 5_000;
export const SEEK_PAGE_MS = 15_000;

/** Controls that use the space bar themselves; sliders and links do not. */
const usesSpace = 'button, textarea, select, input:not([type="range"])';
const usesArrows = 'input, textarea, select';

/** Escape, and the player's keys while focus is on nothing that uses them itself. */
export function followKeyboard(model: Model, target: Window): Cancel {
	function onKeyDown(event: KeyboardEvent): void {
		if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
		if (event.key === 'Escape') {
			event.preventDefault();
			if (model.view.value === 'settings') model.view.value = 'main';
			else void model.attempt(model.bridge.hidePopover());
			return;
		}
		const intent = intentOfKey(event, model);
		if (!intent) return;
		event.preventDefault();
		void model.perform(intent);
	}
	target.addEventListener('keydown', onKeyDown);
	return () => target.removeEventListener('keydown', onKeyDown);
}

function intentOfKey(event: KeyboardEvent, model: Model): Intent | null {
	const state = model.snapshot.value?.state;
	if (state?.session.kind !== 'signedIn' || model.view.value !== 'main') return null;
	const isUsedBy = (controls: string): boolean =>
		event.target instanceof Element && event.target.matches(controls);
	const { playback } = state;
	const allowed = playback.kind === 'active' ? allowedIn(playback) : nothingAllowed;
	if (event.key === ' ') {
		if (event.repeat || isUsedBy(usesSpace)) return null;
		return allowed.playPause || playback.kind === 'idle' ? { type: 'togglePlay' } : null;
	}
	if (isUsedBy(usesArrows)) return null;
	const deltaPercent = state.settings.volumeStepPercent;
	switch (event.key) {
		case 'ArrowRight':
			return allowed.seek ? { type: 'seekBy', deltaMs: SEEK_ARROW_MS } : null;
		case 'ArrowLeft':
			return allowed.seek ? { type: 'seekBy', deltaMs: -SEEK_ARROW_MS } : null;
		case 'ArrowUp':
			return allowed.volume ? { type: 'changeVolume', deltaPercent } : null;
		case 'ArrowDown':
			return allowed.volume ? { type: 'changeVolume', deltaPercent: -deltaPercent } : null;
		default:
			return null;
	}
}

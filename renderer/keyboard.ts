import type { Cancel } from '../app/clock.ts';
import type { Intent } from '../app/intents.ts';
import { allowedIn } from './allowed.ts';
import { focusIn } from './focus.ts';
import type { Model } from './model.ts';
import { isForAnybody } from './router.ts';

/** How far one press of an arrow key goes on the progress bar, and one of Page Up or Page Down. */
export const SEEK_ARROW_MS = 5_000;
export const SEEK_PAGE_MS = 15_000;

/** Where `/` leads. */
export const SEARCH_FIELD_ID = 'search-field';

/** Controls that use these keys themselves; sliders and links have no use for the space bar. */
const usesSpace = 'button, input:not([type="range"]), textarea';
const usesArrows = 'input, textarea';
const usesLetters = 'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea';

/** Whether a key is pressed together with one that makes it a shortcut of somebody else's. */
export const hasModifier = (event: KeyboardEvent): boolean => event.ctrlKey || event.altKey || event.metaKey;

/** The keys that work wherever the focus is, unless what has it uses them itself. */
export function followKeyboard(model: Model, target: Window): Cancel {
	function onKeyDown(event: KeyboardEvent): void {
		// A menu or sheet has its own keys.
		if (event.defaultPrevented || event.isComposing || model.overlay.content.peek()) return;
		const act = hasModifier(event)
			? undoOfKey(event, model)
			: (wayOfKey(event, model) ?? playerKey(event, model));
		if (!act) return;
		event.preventDefault();
		act();
	}
	target.addEventListener('keydown', onKeyDown);
	return () => target.removeEventListener('keydown', onKeyDown);
}

type Act = () => void;

const isUsedBy = (controls: string, { target }: KeyboardEvent): boolean =>
	target instanceof Element && target.matches(controls);

/** Takes back what the toast offers to, as long as it does. */
function undoOfKey(event: KeyboardEvent, { toaster, attempt }: Model): Act | null {
	const undo = toaster.toast.peek()?.undo;
	const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.altKey;
	if (!undo || !isUndo || isUsedBy(usesLetters, event)) return null;
	return () => {
		toaster.dismiss();
		void attempt(undo());
	};
}

function wayOfKey(event: KeyboardEvent, model: Model): Act | null {
	const { router, bridge, attempt, snapshot } = model;
	if (event.key === 'Escape') return () => router.back() || void attempt(bridge.hidePopover());
	if (isUsedBy(usesLetters, event)) return null;
	if (event.key === '?') return () => void attempt(showKeys(model));
	const isSignedIn = snapshot.peek()?.state.session.kind === 'signedIn';
	return event.key === '/' && isSignedIn ? () => goToSearch(model) : null;
}

function goToSearch({ router }: Model): void {
	if (focusIn(SEARCH_FIELD_ID)) return;
	router.openTab('search');
	router.current.peek().kept.focusId = SEARCH_FIELD_ID;
}

async function showKeys({ overlay }: Model): Promise<void> {
	const { keysSheet } = await import('./views/keys/keys-sheet.tsx');
	overlay.open(keysSheet);
}

function playerKey(event: KeyboardEvent, model: Model): Act | null {
	const intent = intentOfKey(event, model);
	return intent && (() => void model.perform(intent));
}

function intentOfKey(event: KeyboardEvent, { snapshot, router }: Model): Intent | null {
	const { key, repeat } = event;
	const state = snapshot.peek()?.state;
	const { route } = router.current.peek();
	if (state?.session.kind !== 'signedIn' || isForAnybody(route)) return null;
	const allowed = allowedIn(state.playback);
	if (key === ' ') {
		return allowed.playPause && !repeat && !isUsedBy(usesSpace, event) ? { type: 'togglePlay' } : null;
	}
	const direction = arrowDirections[key];
	if (route.view !== 'player' || !direction || isUsedBy(usesArrows, event)) return null;
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

import { displayAccelerator, parseAccelerator } from '../../hotkeys/accelerator.ts';
import { type Hotkey, type HotkeyTarget, isPinUri } from '../../hotkeys/actions.ts';
import { type Finding, fine, type Judge } from '../facts.ts';
import type { Speech } from '../words/words.ts';

/** How many keys work, and what became of the others. */
export const judgeHotkeys: Judge = ({ platform, state, hotkeyBackend }, speech) => {
	const { say } = speech;
	const keys = state.hotkeys.flatMap(({ target, keys }) => keys.map((key) => ({ target, key })));
	if (keys.length === 0) return fine(say('hotkeys', 'none'));
	const details = keys.flatMap(({ target, key }) => lineOf(target, key, platform, speech));
	const finding = say('hotkeys', hotkeyBackend, { active: keys.length - details.length, all: keys.length });
	if (details.length === 0) return fine(finding);
	const statuses = new Set(keys.map(({ key }) => key.status));
	return { verdict: verdictOf(statuses), finding, advice: adviceFor(statuses, speech), details };
};

/** What keeps a key from working; nothing for one that does. */
function lineOf(
	target: HotkeyTarget,
	{ accelerator, status }: Hotkey,
	platform: NodeJS.Platform,
	{ messages, say }: Speech,
): readonly string[] {
	if (status === 'active' || status === 'byDesktop') return [];
	// The names of pins are nobody's business, and neither is what somebody wrote in place of a key.
	const action = isPinUri(target) ? say('hotkeys', 'pin') : messages.action[target];
	const parsed = parseAccelerator(accelerator);
	const key = parsed === null ? say('hotkeys', 'noKey') : displayAccelerator(parsed, platform);
	return [say('hotkeys', 'notWorking', { action, key, why: say('hotkeys', status) })];
}

type Statuses = ReadonlySet<Hotkey['status']>;

function verdictOf(statuses: Statuses): Finding['verdict'] {
	const isUndecided = [...statuses].every((status) => ['active', 'byDesktop', 'waiting'].includes(status));
	return isUndecided ? 'unknown' : 'attention';
}

function adviceFor(statuses: Statuses, { say }: Speech): string {
	if (statuses.has('needsPermission')) return say('hotkeys', 'adviceMac');
	const isAsked = statuses.has('waiting') || statuses.has('refused') || statuses.has('unsupported');
	return say('hotkeys', isAsked ? 'advicePortal' : 'advice');
}

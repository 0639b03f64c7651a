import type { HotkeyRefusal } from '../../../app/hotkeys/actions.ts';
import type { Settings } from '../../../app/settings/schema.ts';
import { useWords } from '../../model.ts';
import { refusalText } from './hotkey-words.ts';
import { PermitMediaKeys } from './permit-media-keys.tsx';

interface RefusalProps {
	readonly refusal: HotkeyRefusal;
	readonly pins: Settings['pins'];
}

/** Why the key was not accepted that was pressed last. */
export const Refusal = ({ refusal, pins }: RefusalProps) => (
	<span class="failure">
		{refusalText(refusal, useWords(), pins)}
		{refusal.why === 'needsPermission' && <PermitMediaKeys />}
	</span>
);

import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Hotkey, HotkeyTarget } from '../../../app/hotkeys/actions.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import type { Settings } from '../../../app/settings/schema.ts';
import { useModel } from '../../model.ts';
import { Icon } from '../../parts/icon.tsx';
import { isTrouble } from './hotkey-words.ts';
import { Refusal } from './refusal.tsx';
import { type RefusedKey, useRecorder } from './use-recorder.ts';

export interface KeyProps {
	readonly target: HotkeyTarget;
	/** Of the action or the pin. */
	readonly title: string;
	readonly pins: Settings['pins'];
	/** The key of all that was refused last. */
	readonly refused: Signal<RefusedKey | null>;
}

interface KeyCapProps extends KeyProps {
	readonly hotkey: Hotkey;
	readonly onRemove: () => void;
}

/** One key; pressing it records another in its place. What became of it stands below. */
export function KeyCap({ target, title, pins, refused, hotkey, onRemove }: KeyCapProps) {
	const { words } = useModel();
	const id = useId();
	const { accelerator, label } = hotkey;
	const { isRecording, refusal, button } = useRecorder({
		id,
		target,
		refused,
		replaces: accelerator,
		onClear: onRemove,
	});
	const values = { action: title, key: label };
	return (
		<>
			<span class="key-cap" data-recording={isRecording.value}>
				<button
					type="button"
					aria-label={
						isRecording.value ? words.settings.pressKey : phrase(words, 'settings', 'changeHotkey', values)
					}
					aria-describedby={id}
					{...button}
				>
					{isRecording.value ? words.settings.pressKey : label}
				</button>
				<button
					type="button"
					class="remove-key"
					// For the mouse: with the keyboard, Backspace takes a key away.
					tabIndex={-1}
					aria-label={phrase(words, 'settings', 'removeHotkey', values)}
					onClick={onRemove}
				>
					<Icon name="close" />
				</button>
			</span>
			<span id={id} class="hint" aria-live="polite">
				{refusal ? (
					<Refusal refusal={refusal} pins={pins} />
				) : isRecording.value ? (
					words.settings.recordHint
				) : (
					hotkey.status !== 'active' && (
						<span class={isTrouble(hotkey) ? 'failure' : ''}>{words.hotkeyStatus[hotkey.status]}</span>
					)
				)}
			</span>
		</>
	);
}

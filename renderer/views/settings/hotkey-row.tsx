import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { HotkeyAction, HotkeyRefusal, HotkeyStatus, KeyPress } from '../../../app/hotkeys/actions.ts';
import type { Messages } from '../../../app/messages/en.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import { useModel } from '../../model.ts';
import { Row } from '../../parts/row.tsx';
import { recordKey } from './recording.ts';

interface HotkeyRowProps {
	readonly action: HotkeyAction;
	readonly hotkey: HotkeyStatus;
}

/** An action with its key; pressing the button records the next combination. A refused one leaves the old. */
export function HotkeyRow({ action, hotkey }: HotkeyRowProps) {
	const { words, visible, attempt, bridge } = useModel();
	const id = useId();
	const isRecording = useSignal(false);
	const refusal = useSignal<HotkeyRefusal | null>(null);

	const isHeard = isRecording.value && visible.value;
	useEffect(() => {
		if (!isHeard) return;
		void attempt(bridge.setRecording({ recording: true }));
		return () => void attempt(bridge.setRecording({ recording: false }));
	}, [isHeard, attempt, bridge]);

	async function bind(press: KeyPress | null): Promise<void> {
		const outcome = await attempt(bridge.bindHotkey({ action, press }));
		refusal.value = outcome && !outcome.ok ? outcome.refusal : null;
		// A bare letter was a slip: the next press may be the real one.
		isRecording.value = refusal.value?.why === 'malformed';
	}

	function onKeyDown(event: KeyboardEvent): void {
		const recorded = recordKey(event);
		if (!isRecording.value || recorded === 'leave') return;
		event.preventDefault();
		event.stopPropagation();
		if (recorded === 'cancel') isRecording.value = false;
		else if (recorded !== 'wait') void bind(recorded === 'clear' ? null : recorded);
	}

	const name = words.action[action];
	const key = hotkey.label ?? words.settings.none;
	return (
		<Row
			label={name}
			hint={
				<span id={id} class={refusal.value ? 'failure' : ''} aria-live="polite">
					{refusal.value ? refusalText(refusal.value, words) : statusText(hotkey.status, words)}
				</span>
			}
		>
			<button
				type="button"
				class="key"
				data-recording={isRecording.value}
				data-empty={hotkey.label === null}
				aria-label={
					isRecording.value
						? words.settings.pressKey
						: phrase(words, 'settings', 'changeHotkey', { action: name, key })
				}
				aria-describedby={id}
				onClick={() => {
					refusal.value = null;
					isRecording.value = !isRecording.value;
				}}
				onKeyDown={onKeyDown}
				onBlur={() => {
					isRecording.value = false;
				}}
			>
				{isRecording.value ? words.settings.pressKey : key}
			</button>
		</Row>
	);
}

function refusalText(refusal: HotkeyRefusal, words: Messages): string {
	if (refusal.why !== 'usedBy') return statusText(refusal.why, words);
	return phrase(words, 'settings', 'hotkeyUsedBy', { action: words.action[refusal.action] });
}

function statusText(status: HotkeyStatus['status'], { settings }: Messages): string {
	const texts: Partial<Record<HotkeyStatus['status'], string>> = {
		taken: settings.hotkeyTaken,
		malformed: settings.hotkeyMalformed,
		needsPermission: settings.hotkeyNeedsPermission,
		waiting: settings.hotkeyWaiting,
		byDesktop: settings.hotkeyByDesktop,
	};
	return texts[status] ?? '';
}

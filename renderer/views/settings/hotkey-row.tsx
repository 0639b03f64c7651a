import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { HotkeyAction, HotkeyRefusal, HotkeyStatus, KeyPress } from '../../../app/hotkeys/actions.ts';
import type { Messages } from '../../../app/messages/en.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import { useModel } from '../../model.ts';
import { recordKey } from './recording.ts';

interface HotkeyRowProps {
	readonly action: HotkeyAction;
	readonly hotkey: HotkeyStatus;
}

/** An action with its key; pressing the button records the next combination. A refused one leaves the old. */
export function HotkeyRow({ action, hotkey }: HotkeyRowProps) {
	const { messages, visible, attempt, bridge } = useModel();
	const words = messages.value;
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
		if (!isRecording.value) return;
		const recorded = recordKey(event);
		if (recorded.kind === 'leave') return;
		event.preventDefault();
		event.stopPropagation();
		if (recorded.kind === 'bind') void bind(recorded.press);
		else if (recorded.kind === 'clear') void bind(null);
		else if (recorded.kind === 'cancel') isRecording.value = false;
	}

	const name = words.action[action];
	const key = hotkey.label ?? words.settings.none;
	const remark = refusal.value ? refusalText(refusal.value, words) : statusText(hotkey.status, words);
	return (
		<div class="row hotkey">
			<span class="row-text">
				<span>{name}</span>
				<span class="remark" id={id} aria-live="polite" data-refused={refusal.value !== null}>
					{remark}
				</span>
			</span>
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
		</div>
	);
}

function refusalText(refusal: HotkeyRefusal, words: Messages): string {
	const { settings } = words;
	switch (refusal.why) {
		case 'malformed':
			return settings.hotkeyMalformed;
		case 'taken':
			return settings.hotkeyTaken;
		case 'usedBy':
			return phrase(words, 'settings', 'hotkeyUsedBy', { action: words.action[refusal.action] });
		case 'needsPermission':
			return settings.hotkeyNeedsPermission;
	}
}

function statusText(status: HotkeyStatus['status'], { settings }: Messages): string {
	switch (status) {
		case 'active':
		case 'off':
			return '';
		case 'taken':
			return settings.hotkeyTaken;
		case 'malformed':
			return settings.hotkeyMalformed;
		case 'needsPermission':
			return settings.hotkeyNeedsPermission;
		case 'waiting':
			return settings.hotkeyWaiting;
	}
}

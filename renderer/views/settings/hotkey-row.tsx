import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { displayAccelerator } from '../../../app/hotkeys/accelerator.ts';
import type { Accelerator, HotkeyAction, HotkeyRefusal, HotkeyStatus } from '../../../app/hotkeys/actions.ts';
import type { Messages } from '../../../app/messages/en.ts';
import { useModel } from '../../model.ts';
import { recordKey } from './recording.ts';

interface HotkeyRowProps {
	readonly action: HotkeyAction;
	readonly hotkey: HotkeyStatus;
	readonly platform: NodeJS.Platform;
}

/** An action with its key; pressing the button records the next combination. A refused one leaves the old. */
export function HotkeyRow({ action, hotkey, platform }: HotkeyRowProps) {
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

	async function bind(accelerator: Accelerator | null): Promise<void> {
		isRecording.value = false;
		const outcome = await attempt(bridge.bindHotkey({ action, accelerator }));
		refusal.value = outcome && !outcome.ok ? outcome.refusal : null;
	}

	function onKeyDown(event: KeyboardEvent): void {
		if (!isRecording.value) return;
		const recorded = recordKey(event, platform);
		if (recorded.kind === 'leave') return;
		event.preventDefault();
		event.stopPropagation();
		if (recorded.kind === 'bind') void bind(recorded.accelerator);
		else if (recorded.kind === 'clear') void bind(null);
		else if (recorded.kind === 'cancel') isRecording.value = false;
		else if (recorded.kind === 'unusable') refusal.value = { why: 'malformed' };
	}

	const name = words.action[action];
	const key =
		hotkey.accelerator === null ? words.settings.none : displayAccelerator(hotkey.accelerator, platform);
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
				data-empty={hotkey.accelerator === null}
				aria-label={isRecording.value ? words.settings.pressKey : words.settings.changeHotkey(name, key)}
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

function refusalText(refusal: HotkeyRefusal, { settings, action }: Messages): string {
	switch (refusal.why) {
		case 'malformed':
			return settings.hotkeyMalformed;
		case 'taken':
			return settings.hotkeyTaken;
		case 'usedBy':
			return settings.hotkeyUsedBy(action[refusal.action]);
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

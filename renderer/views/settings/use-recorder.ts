import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Accelerator, HotkeyRefusal, HotkeyTarget, KeyPress } from '../../../app/hotkeys/actions.ts';
import { useModel } from '../../model.ts';
import { recordKey } from './recording.ts';

interface RecorderOptions {
	readonly target: HotkeyTarget;
	/** In place of which key; null adds one. */
	readonly replaces: Accelerator | null;
	/** The person wants that key no longer. */
	readonly onClear?: () => void;
}

export interface Recorder {
	readonly isRecording: ReadonlySignal<boolean>;
	/** Why the key that was pressed last was not accepted; the old one is kept. */
	readonly refusal: ReadonlySignal<HotkeyRefusal | null>;
	/** Of the button that has the focus while it listens. */
	readonly button: {
		onClick(): void;
		onKeyDown(event: KeyboardEvent): void;
		onBlur(): void;
	};
}

/** Listens for the next key that is pressed, once its button was. */
export function useRecorder({ target, replaces, onClear }: RecorderOptions): Recorder {
	const { visible, attempt, bridge } = useModel();
	const isRecording = useSignal(false);
	const refusal = useSignal<HotkeyRefusal | null>(null);

	const isHeard = isRecording.value && visible.value;
	useEffect(() => {
		if (!isHeard) return;
		void attempt(bridge.setRecording({ recording: true }));
		return () => void attempt(bridge.setRecording({ recording: false }));
	}, [isHeard, attempt, bridge]);

	function rest(): void {
		isRecording.value = false;
	}

	async function bind(press: KeyPress): Promise<void> {
		const outcome = await attempt(bridge.bindHotkey({ target, press, replaces }));
		refusal.value = outcome && !outcome.ok ? outcome.refusal : null;
		// A bare letter was a slip: the next press may be the real one.
		isRecording.value = refusal.value?.why === 'malformed';
	}

	return {
		isRecording,
		refusal,
		button: {
			onClick() {
				refusal.value = null;
				isRecording.value = !isRecording.peek();
			},
			onKeyDown(event) {
				const recorded = recordKey(event);
				if (!isRecording.peek() || recorded === 'leave') return;
				event.preventDefault();
				event.stopPropagation();
				if (recorded === 'wait') return;
				if (recorded !== 'cancel' && recorded !== 'clear') {
					void bind(recorded);
					return;
				}
				rest();
				if (recorded === 'clear') onClear?.();
			},
			onBlur: rest,
		},
	};
}

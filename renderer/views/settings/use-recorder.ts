import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Accelerator, HotkeyRefusal, HotkeyTarget, KeyPress } from '../../../app/hotkeys/actions.ts';
import { useModel } from '../../model.ts';
import { recordKey } from './recording.ts';

/** Why the key that was pressed last was not accepted, and where it was to stand; the old one is kept. */
export interface RefusedKey {
	readonly id: string;
	readonly refusal: HotkeyRefusal;
}

interface RecorderOptions {
	/** Unlike that of any other recorder. */
	readonly id: string;
	/** Shared by all of them, so that what is told is the last one only. */
	readonly refused: Signal<RefusedKey | null>;
	readonly target: HotkeyTarget;
	/** In place of which key; null adds one. */
	readonly replaces: Accelerator | null;
	/** The person wants that key no longer. */
	readonly onClear?: () => void;
}

export interface Recorder {
	readonly isRecording: ReadonlySignal<boolean>;
	/** Of the key that was pressed last, if it was meant for here. */
	readonly refusal: HotkeyRefusal | null;
	/** Of the button that has the focus while it listens. */
	readonly button: {
		onClick(): void;
		onKeyDown(event: KeyboardEvent): void;
		onBlur(): void;
	};
}

/** Listens for the next key that is pressed, once its button was. */
export function useRecorder({ id, refused, target, replaces, onClear }: RecorderOptions): Recorder {
	const { visible, attempt, bridge } = useModel();
	const isRecording = useSignal(false);

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
		const refusal = outcome && !outcome.ok ? outcome.refusal : null;
		refused.value = refusal && { id, refusal };
		// A bare letter was a slip: the next press may be the real one.
		isRecording.value = refusal?.why === 'malformed';
	}

	return {
		isRecording,
		refusal: refused.value?.id === id ? refused.value.refusal : null,
		button: {
			onClick() {
				refused.value = null;
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

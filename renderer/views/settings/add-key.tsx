import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { phrase } from '../../../app/messages/phrase.ts';
import { useWords } from '../../model.ts';
import { Icon } from '../../parts/icon.tsx';
import type { KeyProps } from './key-cap.tsx';
import { Refusal } from './refusal.tsx';
import { useRecorder } from './use-recorder.ts';

interface AddKeyProps extends KeyProps {
	readonly elementRef: Ref<HTMLButtonElement>;
	/** There is no room for another one. */
	readonly isFull: boolean;
}

/** Records one more key. */
export function AddKey({ target, title, pins, refused, elementRef, isFull }: AddKeyProps) {
	const words = useWords();
	const id = useId();
	const { isRecording, refusal, button } = useRecorder({ id, target, refused, replaces: null });
	const name = isRecording.value
		? words.settings.pressKey
		: phrase(words, 'settings', 'addHotkey', { action: title });
	return (
		<>
			<button
				ref={elementRef}
				type="button"
				class={isRecording.value ? 'key-cap' : 'icon-button add-key'}
				data-recording={isRecording.value}
				aria-label={name}
				aria-describedby={id}
				aria-disabled={isFull}
				title={isFull ? words.hotkeyRefusal.tooMany : name}
				{...button}
				onClick={() => isFull || button.onClick()}
			>
				{isRecording.value ? name : <Icon name="close" />}
			</button>
			<span id={id} class="hint" aria-live="polite">
				{refusal && <Refusal refusal={refusal} pins={pins} />}
			</span>
		</>
	);
}

import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../../model.ts';

interface DescriptionProps {
	/** Plain; null while it is on its way. */
	readonly text: string | null;
}

/** A text of which the first lines are shown, and the rest when it is wanted. */
export function Description({ text }: DescriptionProps) {
	if (text === null) {
		return (
			<div class="description waiting" aria-hidden="true">
				<i />
				<i />
			</div>
		);
	}
	return text === '' ? null : <Text text={text} />;
}

function Text({ text }: { text: string }) {
	const words = useWords().page;
	const id = useId();
	const element = useRef<HTMLParagraphElement>(null);
	const isOpen = useSignal(false);
	const isLong = useSignal(false);
	useLayoutEffect(() => {
		const { current } = element;
		if (current && !isOpen.peek()) isLong.value = current.scrollHeight > current.clientHeight;
	}, [text, isLong, isOpen]);
	return (
		<div class="description">
			<p ref={element} id={id} class={isOpen.value ? undefined : 'clamped'} dir="auto">
				{text}
			</p>
			{isLong.value && (
				<button
					type="button"
					class="button plain"
					aria-expanded={isOpen.value}
					aria-controls={id}
					onClick={() => {
						isOpen.value = !isOpen.value;
					}}
				>
					{isOpen.value ? words.showLess : words.showMore}
				</button>
			)}
		</div>
	);
}

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

interface SliderProps {
	readonly name: string;
	readonly value: number;
	readonly max: number;
	readonly min?: number;
	/** What a screen reader says for a value. */
	readonly textOf: (value: number) => string;
	/** How far an arrow key and a page key go. */
	readonly arrowStep: number;
	readonly pageStep: number;
	/** Asks for each value on the way; without it only for the one that is let go of. */
	readonly live?: boolean;
	/** Why it is greyed out. */
	readonly refusal?: string | undefined;
	/** When this becomes another one, `value` is newer than what was let go of. */
	readonly newsOf: unknown;
	readonly onValue: (value: number) => Promise<unknown>;
	readonly onStep: (delta: number) => void;
	/** Hears where the thumb is held; null when it is free. */
	readonly onHold?: (value: number | null) => void;
}

/**
 * A range input that shows what the finger says while it is held, and what the app says otherwise.
 * After letting go it stays put until the app has answered, so that it never jumps back for a moment.
 */
export function Slider(props: SliderProps) {
	const { min = 0, max, live = false, refusal } = props;
	const held = useSignal<number | null>(null);
	const isDown = useRef(false);
	const answer = useRef<Promise<unknown>>(Promise.resolve());

	const hold = (value: number | null): void => {
		held.value = value;
		props.onHold?.(value);
	};
	const letGoUnlessDown = (): void => {
		if (!isDown.current && held.peek() !== null) hold(null);
	};
	useEffect(letGoUnlessDown, [props.newsOf]);

	const shown = Math.min(Math.max(held.value ?? props.value, min), max);
	const fraction = max > min ? (shown - min) / (max - min) : 0;

	function slide(event: { readonly currentTarget: HTMLInputElement }): void {
		isDown.current = true;
		const value = event.currentTarget.valueAsNumber;
		hold(value);
		if (live) answer.current = props.onValue(value);
	}

	function release(): void {
		const value = held.peek();
		if (!isDown.current || value === null) return;
		isDown.current = false;
		if (!live) answer.current = props.onValue(value);
		void answer.current.finally(letGoUnlessDown);
	}

	function step(event: KeyboardEvent): void {
		if (event.ctrlKey || event.altKey || event.metaKey) return;
		const act = keyActions[event.key];
		if (!act) return;
		event.preventDefault();
		const asked = act(props);
		if ('delta' in asked) props.onStep(asked.delta);
		else void props.onValue(asked.value);
	}

	return (
		<div
			class="slider"
			data-disabled={refusal !== undefined}
			style={{ '--fraction': fraction.toFixed(4) }}
			title={refusal}
		>
			<div class="slider-track">
				<div class="slider-fill" />
			</div>
			<input
				type="range"
				aria-label={props.name}
				aria-valuetext={props.textOf(shown)}
				aria-description={refusal}
				min={min}
				max={max}
				step={1}
				value={Math.round(shown)}
				disabled={refusal !== undefined}
				onInput={slide}
				onChange={release}
				// The change event is not sent when the thumb is put back to where it was taken.
				onPointerUp={release}
				onKeyDown={step}
			/>
		</div>
	);
}

type Asked = { readonly delta: number } | { readonly value: number };
type Bounds = Pick<SliderProps, 'min' | 'max' | 'arrowStep' | 'pageStep'>;

const keyActions: Readonly<Record<string, (bounds: Bounds) => Asked>> = {
	ArrowRight: ({ arrowStep }) => ({ delta: arrowStep }),
	ArrowUp: ({ arrowStep }) => ({ delta: arrowStep }),
	ArrowLeft: ({ arrowStep }) => ({ delta: -arrowStep }),
	ArrowDown: ({ arrowStep }) => ({ delta: -arrowStep }),
	PageUp: ({ pageStep }) => ({ delta: pageStep }),
	PageDown: ({ pageStep }) => ({ delta: -pageStep }),
	Home: ({ min = 0 }) => ({ value: min }),
	End: ({ max }) => ({ value: max }),
};

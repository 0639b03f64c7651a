import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { arrowDirections, hasModifier } from '../keyboard.ts';

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
	readonly onStep: (delta: number) => unknown;
	/** What stands beside it, for the value that it shows. */
	readonly children?: (shown: number) => ComponentChildren;
}

/**
 * A range input that shows what the finger says while it is held, and what the app says otherwise.
 * After letting go it stays put until the app has answered, so that it never jumps back for a moment.
 */
export function Slider(props: SliderProps) {
	const { min = 0, max, live, refusal, arrowStep, pageStep, onValue, onStep } = props;
	const held = useSignal<number | null>(null);
	const isDown = useRef(false);
	const answer = useRef<Promise<unknown>>(null);

	const letGoUnlessDown = (): void => {
		if (!isDown.current) held.value = null;
	};
	useEffect(letGoUnlessDown, [props.newsOf]);

	const shown = Math.min(Math.max(held.value ?? props.value, min), max);

	function slide(event: { readonly currentTarget: HTMLInputElement }): void {
		isDown.current = true;
		held.value = event.currentTarget.valueAsNumber;
		if (live) answer.current = onValue(held.value);
	}

	function release(): void {
		if (!isDown.current || held.value === null) return;
		isDown.current = false;
		if (!live) answer.current = onValue(held.value);
		void answer.current?.finally(letGoUnlessDown);
	}

	function step(event: KeyboardEvent): void {
		const { key } = event;
		const delta = (arrowDirections[key] ?? 0) * arrowStep + (pageDirections[key] ?? 0) * pageStep;
		const end = { Home: min, End: max }[key];
		if (hasModifier(event) || (delta === 0 && end === undefined)) return;
		event.preventDefault();
		if (end === undefined) onStep(delta);
		else void onValue(end);
	}

	return (
		<>
			<input
				type="range"
				class="slider"
				style={{ '--fraction': ((shown - min) / (max - min)).toFixed(4) }}
				title={refusal}
				aria-label={props.name}
				aria-valuetext={props.textOf(shown)}
				aria-description={refusal}
				min={min}
				max={max}
				value={Math.round(shown)}
				disabled={refusal !== undefined}
				onInput={slide}
				onChange={release}
				// The change event is not sent when the thumb is put back to where it was taken.
				onPointerUp={release}
				onKeyDown={step}
			/>
			{props.children?.(shown)}
		</>
	);
}

const pageDirections: Readonly<Record<string, 1 | -1>> = { PageUp: 1, PageDown: -1 };

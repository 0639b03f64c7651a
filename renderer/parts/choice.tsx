import { useId } from 'preact/hooks';

interface ChoiceProps<Value extends string> {
	readonly label: string;
	readonly options: readonly { readonly value: Value; readonly text: string }[];
	readonly value: Value;
	readonly onChange: (value: Value) => void;
}

/**
 * One of a few, all in sight. Not a `<select>`: its list is a window of its own on some desktops, and opening
 * it takes the focus that keeps the popover open.
 */
export function Choice<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
	const name = useId();
	return (
		<div class="row" role="radiogroup" aria-labelledby={name}>
			<span class="row-text" id={name}>
				{label}
			</span>
			<span class="choice">
				{options.map((option) => (
					<label key={option.value} class="choice-option">
						<input
							type="radio"
							name={name}
							checked={option.value === value}
							onChange={() => onChange(option.value)}
						/>
						<span>{option.text}</span>
					</label>
				))}
			</span>
		</div>
	);
}

import { useId } from 'preact/hooks';
import { Row } from './row.tsx';

interface ChoiceProps<Value extends string | number> {
	readonly label: string;
	readonly options: readonly (readonly [value: Value, text: string])[];
	readonly value: Value;
	readonly onChange: (value: Value) => void;
}

/**
 * One of a few, all in sight. Not a `<select>`: its list is a window of its own on some desktops, and opening
 * it takes the focus that keeps the popover open.
 */
export function Choice<Value extends string | number>({
	label,
	options,
	value,
	onChange,
}: ChoiceProps<Value>) {
	const name = useId();
	return (
		<Row label={label}>
			<span class="choice" role="radiogroup" aria-label={label}>
				{options.map(([option, text]) => (
					<label key={option}>
						<input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
						{text}
					</label>
				))}
			</span>
		</Row>
	);
}

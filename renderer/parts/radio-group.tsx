import { useId } from 'preact/hooks';
import { adopt } from '../styles/adopt.ts';
import styles from './radio-group.css?inline';

adopt(styles);

export interface RadioGroupProps<Value extends string | number> {
	/** What is chosen by them. */
	readonly name: string;
	readonly options: readonly (readonly [value: Value, text: string])[];
	readonly value: Value;
	readonly onChange: (value: Value) => void;
}

/** One of several: side by side, or as `options` one below the other. */
export function RadioGroup<Value extends string | number>({
	look,
	name,
	options,
	value,
	onChange,
}: RadioGroupProps<Value> & { readonly look: 'chips' | 'choice' | 'options' }) {
	const group = useId();
	return (
		<div class={`radio-group ${look}`} role="radiogroup" aria-label={name}>
			{options.map(([option, text]) => (
				<label key={option}>
					<input type="radio" name={group} checked={option === value} onChange={() => onChange(option)} />
					{text}
				</label>
			))}
		</div>
	);
}

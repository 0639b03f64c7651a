import { Row } from './row.tsx';

interface SwitchProps {
	readonly label: string;
	readonly hint?: string;
	readonly checked: boolean;
	readonly onChange: (checked: boolean) => void;
}

/** A labelled row with an on/off switch at its end. */
export function Switch({ label, hint, checked, onChange }: SwitchProps) {
	return (
		<Row as="label" label={label} hint={hint}>
			<input
				type="checkbox"
				role="switch"
				class="switch"
				checked={checked}
				aria-checked={checked}
				onChange={(event) => onChange(event.currentTarget.checked)}
			/>
		</Row>
	);
}

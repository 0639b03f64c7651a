import { useId } from 'preact/hooks';

interface SwitchProps {
	readonly label: string;
	readonly hint?: string;
	readonly checked: boolean;
	readonly onChange: (checked: boolean) => void;
}

/** A labelled row with an on/off switch at its end. */
export function Switch({ label, hint, checked, onChange }: SwitchProps) {
	const id = useId();
	return (
		<label class="row">
			<span class="row-text">
				<span>{label}</span>
				{hint && (
					<span class="hint" id={id}>
						{hint}
					</span>
				)}
			</span>
			<input
				type="checkbox"
				role="switch"
				class="switch"
				checked={checked}
				aria-checked={checked}
				aria-describedby={hint ? id : undefined}
				onChange={(event) => onChange(event.currentTarget.checked)}
			/>
		</label>
	);
}

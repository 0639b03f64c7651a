interface LabelledFieldProps {
	/** Of what takes the focus. */
	readonly id: string;
	readonly label: string;
	readonly value: string;
	readonly onInput: (value: string) => void;
	/** Why what is in it cannot be taken. */
	readonly fault: string | null;
	/** What is said below it while there is no fault. */
	readonly hint?: string | false;
	/** With several lines. */
	readonly isLong?: boolean;
	readonly isRequired?: boolean;
}

/** A field of a form, with its label above and what is wrong with it below. */
export function LabelledField(props: LabelledFieldProps) {
	const { id, label, value, onInput, fault, hint, isLong = false, isRequired = false } = props;
	const Tag = isLong ? 'textarea' : 'input';
	return (
		<>
			<label for={id}>{label}</label>
			<Tag
				id={id}
				dir="auto"
				autocomplete="off"
				aria-required={isRequired}
				aria-invalid={fault !== null}
				aria-describedby={`${id}-hint`}
				value={value}
				{...(isLong && { rows: 3 })}
				onInput={(event: { readonly currentTarget: { readonly value: string } }) =>
					onInput(event.currentTarget.value)
				}
			/>
			<p id={`${id}-hint`} class={`hint${fault === null ? '' : ' failure'}`} aria-live="polite">
				{fault ?? hint}
			</p>
		</>
	);
}

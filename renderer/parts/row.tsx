import type { ComponentChildren } from 'preact';

interface RowProps {
	readonly label: string;
	/** What is said below the label, in smaller letters. */
	readonly hint?: ComponentChildren;
	/** A label passes a click on to its control. */
	readonly as?: 'div' | 'label';
	/** The control at its end. */
	readonly children: ComponentChildren;
}

/** One line of a list of settings. */
export function Row({ label, hint, as: Tag = 'div', children }: RowProps) {
	return (
		<Tag class="row">
			<span class="row-text">
				<span>{label}</span>
				{hint && <span class="hint">{hint}</span>}
			</span>
			{children}
		</Tag>
	);
}

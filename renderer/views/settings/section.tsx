import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
	readonly title: string;
	readonly hint?: string;
	readonly children: ComponentChildren;
}

/** A headed group of rows. */
export function Section({ title, hint, children }: SectionProps) {
	const id = useId();
	return (
		<section class="section" aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			<div class="rows">{children}</div>
			{hint && <p class="hint">{hint}</p>}
		</section>
	);
}

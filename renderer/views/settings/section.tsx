import type { ComponentChildren } from 'preact';

interface SectionProps {
	readonly title: string;
	readonly hint?: string;
	readonly children: ComponentChildren;
}

/** A headed group of rows. */
export function Section({ title, hint, children }: SectionProps) {
	return (
		<section aria-label={title}>
			<h2>{title}</h2>
			<div class="rows">{children}</div>
			{hint && <p class="hint">{hint}</p>}
		</section>
	);
}

const focusable = 'button, a[href], input, select, textarea, [tabindex]';

/** Gives the focus to the element with this `id`, or to the first in it that takes it. False when there is none. */
export function focusIn(id: string | null): boolean {
	const place = id === null ? null : document.getElementById(id);
	const target = place?.matches(focusable) ? place : place?.querySelector<HTMLElement>(focusable);
	target?.focus({ preventScroll: true });
	return target !== null && target !== undefined;
}

/** The `id` by which `focusIn` finds back what has the focus within the current view. */
export const focusedId = (): string | null => document.activeElement?.closest('main [id]')?.id ?? null;

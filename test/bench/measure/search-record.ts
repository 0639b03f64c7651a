/** What happened in the search since it was begun. */
export interface SearchRecord {
	readonly typedAtMs: readonly number[];
	/** Each time that other rows were drawn: the first of them, and what stood in the field by then. */
	readonly drawn: readonly { readonly text: string; readonly title: string }[];
}

/** Runs in the popover's document, so it may use nothing but what stands in it. Goes on for as long as the page. */
export function recordSearch(body: HTMLElement): SearchRecord {
	const record = {
		typedAtMs: [] as number[],
		drawn: [] as { text: string; title: string }[],
	};
	const field = body.querySelector('main input');
	const firstTitle = (): string =>
		body.querySelector('main [role="row"][data-loading="false"] button')?.textContent ?? '';
	let before = firstTitle();
	const look = (): void => {
		const title = firstTitle();
		if (title !== before && title !== '' && field instanceof HTMLInputElement) {
			record.drawn.push({ text: field.value, title });
		}
		before = title;
		requestAnimationFrame(look);
	};
	body.addEventListener('input', ({ timeStamp }) => record.typedAtMs.push(timeStamp));
	requestAnimationFrame(look);
	return record;
}

/** When a click was made, and when the second frame with the window in it began; epoch ms. */
export interface Shown {
	readonly clickedAtMs: number;
	readonly paintedAtMs: number;
}

/** Runs in the page of the stage: waits from now on for a click, and then for the window. */
export function awaitWindow(): { readonly shown: Promise<Shown> } {
	const shown = new Promise<Shown>((resolve) => {
		const onClick = (click: MouseEvent): void => {
			const clickedAtMs = performance.timeOrigin + click.timeStamp;
			const resolveAt = (atMs: number): void =>
				resolve({ clickedAtMs, paintedAtMs: performance.timeOrigin + atMs });
			const frame = (): void => {
				const isThere = document.querySelector('.window:not(.hidden)') !== null;
				requestAnimationFrame(isThere ? resolveAt : frame);
			};
			requestAnimationFrame(frame);
		};
		document.addEventListener('click', onClick, { capture: true, once: true });
	});
	return { shown };
}

export interface Scrolled {
	/** From the beginning of each frame to that of the next, whatever the computer was busy with. */
	readonly framesMs: number[];
	/** How often the page itself was busy for more than 50 ms: with its scripts, layout and painting. */
	readonly longTasks: number;
	/** In the whole document, those of text included. */
	readonly mostNodes: number;
}

/**
 * Runs in the popover's document, so it may use nothing but what stands in it. Scrolls evenly, a step in each frame,
 * by so many pixels from where it is, upwards when negative; to the end, when there are not as many.
 * https://developer.mozilla.org/en-US/docs/Web/API/PerformanceLongTaskTiming
 */
export function scrollFor(
	body: HTMLElement,
	{ lastingMs, pixels }: { readonly lastingMs: number; readonly pixels: number },
): Promise<Scrolled> {
	const scroller = body.querySelector('[role="grid"]')?.closest('.scroller');
	if (!scroller) throw new Error('There is nothing to scroll.');
	const { promise, resolve } = Promise.withResolvers<Scrolled>();
	const from = scroller.scrollTop;
	const distance = Math.max(Math.min(pixels, scroller.scrollHeight - scroller.clientHeight - from), -from);
	const framesMs: number[] = [];
	let longTasks = 0;
	let mostNodes = 0;
	let beganAtMs = 0;
	let lastAtMs = 0;

	function countNodes(): number {
		const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
		let count = 1;
		while (walker.nextNode()) count += 1;
		return count;
	}

	const observer = new PerformanceObserver((entries) => {
		longTasks += entries.getEntries().length;
	});
	observer.observe({ type: 'longtask' });

	const frame = (atMs: number): void => {
		if (beganAtMs === 0) beganAtMs = atMs;
		else framesMs.push(atMs - lastAtMs);
		lastAtMs = atMs;
		const passed = Math.min((atMs - beganAtMs) / lastingMs, 1);
		mostNodes = Math.max(mostNodes, countNodes());
		scroller.scrollTop = from + passed * distance;
		if (passed < 1) requestAnimationFrame(frame);
		else {
			longTasks += observer.takeRecords().length;
			observer.disconnect();
			resolve({ framesMs, longTasks, mostNodes });
		}
	};
	requestAnimationFrame(frame);
	return promise;
}

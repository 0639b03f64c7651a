import type { Page } from '@playwright/test';

export interface PageMemory {
	readonly heapBytes: number;
	/** Those included that are no longer in the document, but held on to. */
	readonly nodes: number;
	readonly listeners: number;
}

/** What one collection frees may let go of more in the next. */
const COLLECTIONS = 3;

/** Tells what is left in the page, its frames included, after collecting garbage. */
export async function openMemory(page: Page): Promise<{ measure(): Promise<PageMemory> }> {
	const session = await page.context().newCDPSession(page);
	return {
		async measure() {
			for (let count = 0; count < COLLECTIONS; count += 1) await session.send('HeapProfiler.collectGarbage');
			const { usedSize } = await session.send('Runtime.getHeapUsage');
			const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
			return { heapBytes: usedSize, nodes, listeners: jsEventListeners };
		},
	};
}

import { vi } from 'vitest';

/** Waits until real input and output have made this true; a busy computer may take its time. */
export async function eventually(isTrue: () => void | Promise<void>): Promise<void> {
	await vi.waitFor(isTrue, { timeout: 4_000, interval: 2 });
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator } from '@playwright/test';
import type axe from 'axe-core';

declare global {
	interface Window {
		readonly axe: typeof axe;
	}
}

/** One rule of accessibility that something on the page breaks. https://dequeuniversity.com/rules/axe/ */
export interface Violation {
	/** Such as `color-contrast`. */
	readonly rule: string;
	readonly impact: string;
	/** What breaks it, as selectors, each with the reasons. */
	readonly where: readonly string[];
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds wrong with the document that `body` is of, as it is at the moment; nothing when all is well.
 * Playwright brings it in by way of the debugger, so it works where the page's policy allows no other script.
 */
export async function findViolations(body: Locator): Promise<Violation[]> {
	await body.evaluate(loadAxe, source);
	const { violations } = await body.evaluate(runAxe);
	return violations.map(({ id, impact, nodes }) => ({
		rule: id,
		impact: impact ?? 'unknown',
		where: nodes.map(({ target, failureSummary = '' }) =>
			`${target.join(' ')}: ${failureSummary}`.replaceAll(/\s+/g, ' '),
		),
	}));
}

/** Both run in the document. */
function loadAxe(_body: Element, script: string): void {
	// biome-ignore lint/security/noGlobalEval: the debugger may evaluate text, which the page itself may not.
	if (!('axe' in window)) globalThis.eval(script);
}

function runAxe(): Promise<axe.AxeResults> {
	return window.axe.run(document, { resultTypes: ['violations'] });
}

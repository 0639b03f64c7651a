import type { Locator } from '@playwright/test';
import { createRandom, pick } from '../../../app/demo/random.ts';
import { en } from '../../../app/messages/en.ts';
import { openMemory, type PageMemory } from '../measure/page-memory.ts';
import { onSignedInStage, type SignedInStage } from '../measure/signed-in-stage.ts';
import { withoutCompilers } from '../measure/without-compilers.ts';
import { type Figure, lower } from './figure.ts';

const FEW_CHANGES = 20;
const CHANGES = 200;
const SEED = 5;
const PATIENCE_MS = 300_000;
/** By then the view that was left is gone, and the answers to what it asked are there. */
const REST_MS = 2_000;

/** What the page holds after many changes of the view at random, against after few. */
export async function measureViewMemory(): Promise<Figure[]> {
	const held = await growth(withoutCompilers);
	const all = await growth([]);
	const metric = `after ${CHANGES} view changes against after ${FEW_CHANGES}`;
	return [
		lower(`memory of the page ${metric}`, 'ratio', held.heap, 1.1),
		lower(`memory of the page ${metric}, with what V8 has compiled`, 'ratio', all.heap, null),
		lower(`DOM nodes of the page ${metric}`, 'ratio', held.nodes, null),
		lower(`event listeners of the page ${metric}`, 'ratio', held.listeners, null),
	];
}

interface Growth {
	readonly heap: number;
	readonly nodes: number;
	readonly listeners: number;
}

function growth(flags: readonly string[]): Promise<Growth> {
	const browserArgs = flags.length > 0 ? [`--js-flags=${flags.join()}`] : [];
	return onSignedInStage(
		async (stage) => {
			const { page, popover } = stage;
			const memory = await openMemory(page);
			const change = await openChanges(stage);

			/** Always in the same view, so that only what others leave behind can make a difference. */
			async function measureAfter(changes: number): Promise<PageMemory> {
				for (let count = 0; count < changes; count += 1) await change();
				await tabIn(popover, en.nav.player).click();
				await page.waitForTimeout(REST_MS);
				return memory.measure();
			}

			const few = await measureAfter(FEW_CHANGES);
			const many = await measureAfter(CHANGES - FEW_CHANGES);
			return {
				heap: many.heapBytes / few.heapBytes,
				nodes: many.nodes / few.nodes,
				listeners: many.listeners / few.listeners,
			};
		},
		{ browserArgs, patienceMs: PATIENCE_MS },
	);
}

const tabIn = (popover: SignedInStage['popover'], name: string): Locator =>
	popover.getByRole('navigation', { name: en.nav.tabs }).getByRole('button', { name, exact: true });

/** Each change opens a tab, another section, a shelf or the page of a name, or goes back. */
async function openChanges({ popover, body }: SignedInStage): Promise<() => Promise<void>> {
	const random = createRandom(SEED);
	await tabIn(popover, en.nav.search).click();
	await popover.getByRole('textbox', { name: en.nav.search }).fill('a');
	const ways: readonly [Locator, ...Locator[]] = [
		tabIn(popover, en.nav.home),
		tabIn(popover, en.nav.library),
		tabIn(popover, en.nav.search),
		tabIn(popover, en.nav.player),
		popover.getByRole('radiogroup').locator('label'),
		popover.getByRole('button', { name: en.shelf.showAll, exact: true }),
		popover.getByRole('row').locator('.page-link'),
		popover.getByRole('button', { name: en.nav.back, exact: true }),
	];
	return async function change() {
		const way = pick(random, ways);
		const count = await way.count();
		if (count === 0) return change();
		const one = way.nth(Math.floor(random() * count));
		// Some are below others, or scrolled out of sight.
		await one.evaluate((element) => element instanceof HTMLElement && element.click());
		await body.locator('main [role="row"]:not([data-loading="true"]), main h1').first().waitFor();
	};
}

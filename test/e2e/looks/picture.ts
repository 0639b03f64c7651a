import type { Page } from '@playwright/test';
import type { Language } from '../../../app/messages/language.ts';
import type { Desktop } from '../desktop.ts';
import { expect } from '../test.ts';
import { settle } from './views.ts';

const themes = ['light', 'dark'] as const;
const languages = ['en', 'zh-CN'] as const satisfies readonly Language[];

/**
 * What is never twice the same is hidden or held: how far the music is, what was spent of the budget, what each
 * machine finds out about itself. The fonts are those that every machine has on which the tests run by themselves.
 */
const held = `
	* { font-family: 'Liberation Sans', 'Noto Sans CJK SC' !important; }
	.seek-bar .slider { --fraction: 0.25 !important; }
	.seek-bar progress, .times span:first-child, .budget { visibility: hidden !important; }
	.check-item > div > :not(h2) { display: none !important; }
`;

/** Runs before every script of every document: what moves is held, and whenever it is, it is noon. */
function hold(styles: string): void {
	// The page's policy allows no other way to add some.
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(styles);
	document.adoptedStyleSheets.push(sheet);
	const noon = new Date(2026, 5, 1, 12);
	const { toLocaleTimeString, toLocaleDateString } = Date.prototype;
	Object.assign(Date.prototype, {
		toLocaleTimeString: (language: string, { weekday: _, ...options }: Intl.DateTimeFormatOptions) =>
			toLocaleTimeString.call(noon, language, options),
		toLocaleDateString: (language: string, options: Intl.DateTimeFormatOptions) =>
			toLocaleDateString.call(noon, language, options),
	});
}

/** Before the app starts. */
export async function prepareForPictures(page: Page): Promise<void> {
	await page.addInitScript(hold, held);
}

/**
 * Compares the popover, in both themes and languages, with the pictures of that name. They are half as wide and high
 * as the popover, and compressed: small enough to keep, and still telling when something moves, wraps or is gone.
 */
export async function expectPictures(desktop: Desktop, page: Page, name: string): Promise<void> {
	await page.mouse.move(0, 0);
	for (const language of languages) {
		for (const theme of themes) {
			await dress(desktop, theme, language);
			await settle(desktop);
			const picture = await page.locator('.window').first().screenshot({
				type: 'webp',
				quality: 50,
				scale: 'device',
				animations: 'disabled',
			});
			expect
				.soft(picture, `${name}, ${theme}, ${language}`)
				.toMatchSnapshot(`${name}-${theme}-${language}.webp`, {
					maxDiffPixels: 40,
					threshold: 0.2,
				});
		}
	}
}

async function dress(
	desktop: Desktop,
	theme: (typeof themes)[number],
	language: (typeof languages)[number],
): Promise<void> {
	const root = desktop.popover().locator('html');
	await root.evaluate((_, settings) => window.baton.changeSettings(settings), { theme, language });
	await expect(root).toHaveAttribute('data-theme', theme);
	await expect(root).toHaveAttribute('lang', language);
}

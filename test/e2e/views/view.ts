import type { Locator } from '@playwright/test';
import { en } from '../../../app/messages/en.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import { SEARCH_FIELD_ID } from '../../../renderer/keyboard.ts';
import type { Tab } from '../../../renderer/router.ts';
import type { Desktop } from '../desktop.ts';
import { button } from '../popover.ts';
import { expect } from '../test.ts';

export const tab = (desktop: Desktop, name: Tab): Locator =>
	desktop
		.popover()
		.getByRole('navigation', { name: en.nav.tabs })
		.getByRole('button', { name: en.nav[name], exact: true });

/** Chooses one of several, such as a section of the library. */
export const chooseChip = (desktop: Desktop, name: string): Promise<void> =>
	desktop.popover().getByRole('radio', { name, exact: true }).check();

export const listNamed = (desktop: Desktop, name: string): Locator =>
	desktop.popover().getByRole('grid', { name, exact: true });

/** What the rows in sight are pressed on, to be played or opened. */
export const titlesIn = (list: Locator): Locator => list.locator('.media-title');

/** The title of a row, once it is known. */
export async function titleAt(list: Locator, row: number): Promise<string> {
	const title = titlesIn(list).nth(row);
	await expect(title).not.toHaveText(en.list.loading);
	return (await title.textContent()) ?? '';
}

export const rowTitle = (list: Locator, title: string): Locator =>
	list.getByRole('button', { name: title, exact: true }).first();

/** Opens the menu of the first row of that title. */
export const openMenuOf = (list: Locator, title: string): Promise<void> =>
	list
		.getByRole('button', { name: phrase(en, 'list', 'more', { title }), exact: true })
		.first()
		.click();

/** Of the menu that is open. */
export const menuItem = (desktop: Desktop, name: string): Locator =>
	desktop.popover().getByRole('menuitem', { name, exact: true });

export const searchField = (desktop: Desktop): Locator => desktop.popover().locator(`#${SEARCH_FIELD_ID}`);

/** The name of what the page is about, below its cover. */
export const pageTitle = (desktop: Desktop): Locator =>
	desktop.popover().getByRole('heading', { level: 2 }).first();

/** Opens a page by its link, as one pastes it. */
export async function openPage(desktop: Desktop, link: string): Promise<void> {
	await tab(desktop, 'search').click();
	await searchField(desktop).fill(link);
	await expect(button(desktop, en.nav.back)).toBeVisible();
}

/** A sheet has a place of its own for it. */
export const toast = (desktop: Desktop): Locator => desktop.popover().locator('.toast:visible');

export const alert = (desktop: Desktop): Locator => desktop.popover().getByRole('alert');

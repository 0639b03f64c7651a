import type { Locator, Page } from '@playwright/test';
import { en } from '../../app/messages/en.ts';
import { zhCN } from '../../app/messages/zh-CN.ts';
import type { Desktop } from './desktop.ts';
import { eventually, expect } from './test.ts';

/** A button of the popover, by its whole name. */
export const button = (desktop: Desktop, name: string): Locator =>
	desktop.popover().getByRole('button', { name, exact: true });

/** The title of the song, or what the popover says in its place. */
export const title = (desktop: Desktop): Locator => desktop.popover().getByRole('heading', { level: 1 });

export const clientIdField = (desktop: Desktop): Locator =>
	desktop.popover().getByRole('textbox', { name: en.welcome.clientId, exact: true });

/** Opens the popover and waits until it says what plays. */
export async function openPopover(desktop: Desktop): Promise<void> {
	await desktop.clickTray();
	await expect(title(desktop)).toBeVisible();
}

/** Clicks elsewhere until the popover is closed: a blur in its first moment is taken for the desktop's own doing. */
export async function closeByClickElsewhere(desktop: Desktop): Promise<void> {
	await expect(async () => {
		await desktop.clickElsewhere();
		expect(await desktop.isPopoverVisible()).toBe(false);
	}).toPass();
}

export async function openSettings(desktop: Desktop): Promise<void> {
	await openPopover(desktop);
	await button(desktop, en.settings.title).click();
}

/** Gives the welcome page a client id and follows Baton to the consent page in the browser. */
export async function beginSignIn(desktop: Desktop, clientId: string): Promise<Page> {
	const before = (await desktop.openedLinks()).length;
	await clientIdField(desktop).fill(clientId);
	await button(desktop, en.welcome.signIn).click();
	return browseNewest(desktop, before);
}

/** Opens in the browser what Baton opened there after the first `before` links. */
export async function browseNewest(desktop: Desktop, before: number): Promise<Page> {
	await eventually(async () => (await desktop.openedLinks()).length).toBe(before + 1);
	const link = (await desktop.openedLinks()).at(-1);
	return desktop.browse(link ?? '');
}

export async function agree(consent: Page): Promise<void> {
	await consent.getByRole('button', { name: 'Agree' }).click();
	await expect(consent.getByRole('heading', { name: en.callback.successTitle })).toBeVisible();
}

/** Goes on in Chinese, by way of Settings. */
export async function speakChinese(desktop: Desktop): Promise<void> {
	await button(desktop, en.settings.title).click();
	await desktop.popover().getByRole('radio', { name: en.settings.languageChinese }).click();
	await button(desktop, zhCN.nav.back).click();
}

export const says = (desktop: Desktop, text: string): Promise<void> =>
	expect(desktop.popover().getByText(text).first()).toBeVisible();

/** Makes Baton read the playback state now, as after sleep. */
export async function wakeUp(desktop: Desktop): Promise<void> {
	await desktop.setPower('suspend');
	await desktop.setPower('resume');
}

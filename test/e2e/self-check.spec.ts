import { en } from '../../app/messages/en.ts';
import { checkNames } from '../../app/self-check/contract.ts';
import { button, openSettings, title } from './popover.ts';
import { eventually, expect, TOKEN_MARK, test } from './spotify.ts';

test('looks at everything, and goes onto the clipboard without anything secret', async ({
	startSignedIn,
	embedded,
	songs,
	userDataFolder,
}) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	const open = button(desktop, en.settings.openSelfCheck);
	await open.click();
	await expect(title(desktop)).toHaveText(en.nav.selfCheck);
	const items = desktop.popover().getByRole('heading', { level: 2 });
	await expect(items).toHaveCount(checkNames.length);
	for (const name of checkNames) {
		await expect(items.filter({ hasText: en.check[name] })).toHaveCount(1);
	}
	await button(desktop, en.selfCheck.copy).click();
	for (const name of checkNames) await eventually(() => desktop.clipboard()).toContain(en.check[name]);
	const text = await desktop.clipboard();
	for (const secret of [embedded.clientId, TOKEN_MARK, userDataFolder, songs.current.name]) {
		expect(text).not.toContain(secret);
	}

	await button(desktop, en.nav.back).click();
	await expect(open).toBeInViewport();
	await expect(open).toBeFocused();
});

import { en } from '../../app/messages/en.ts';
import { REDIRECT_URI } from '../../app/session/redirect-uri.ts';
import { agree, beginSignIn, button, clientIdField, says, title } from './popover.ts';
import { eventually, expect, test } from './spotify.ts';

test('welcomes at the first start, without being asked', async ({ startNew }) => {
	const desktop = await startNew();
	await expect(title(desktop)).toHaveText(en.welcome.title);
	await eventually(() => desktop.isPopoverVisible()).toBe(true);
	expect(await desktop.hotkeys()).toContain('MediaPlayPause');
});

test('tells what to register, and copies the redirect URI', async ({ startNew }) => {
	const desktop = await startNew();
	await expect(desktop.popover().getByText(REDIRECT_URI, { exact: true })).toBeVisible();
	await button(desktop, en.welcome.copy).click();
	await says(desktop, en.welcome.copied);
	await eventually(() => desktop.clipboard()).toBe(REDIRECT_URI);
	await button(desktop, en.welcome.openDashboard).click();
	await eventually(() => desktop.openedLinks()).toEqual(['https://developer.spotify.com/dashboard']);
});

for (const [what, clientId] of [
	['empty', ''],
	['short', '9ba70de3051f4c2e'],
	['long', '9ba70de3051f4c2e8a6d1b47c05e93f2a'],
	['other', 'not a client id, but 32 letters!'],
]) {
	test(`refuses a client id that is ${what}, and opens nothing`, async ({ startNew, embedded }) => {
		const desktop = await startNew();
		await clientIdField(desktop).fill(clientId ?? '');
		await button(desktop, en.welcome.signIn).click();
		await expect(desktop.popover().getByText(en.welcome.clientIdMalformed)).toBeVisible();
		await expect(clientIdField(desktop)).toBeFocused();
		expect(await desktop.openedLinks()).toEqual([]);
		expect(embedded.requests.list()).toEqual([]);
	});
}

test('signs in through the browser, and shows the song', async ({ startNew, embedded, songs }) => {
	const desktop = await startNew();
	const consent = await beginSignIn(desktop, embedded.clientId);
	await expect(title(desktop)).toHaveText(en.welcome.signingIn);
	await agree(consent);
	await expect(title(desktop)).toHaveText(songs.current.name);
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
});

import type { Page } from '@playwright/test';
import { en } from '../../app/messages/en.ts';
import type { Desktop } from './desktop.ts';
import { agree, beginSignIn, browseNewest, button, clientIdField, title } from './popover.ts';
import { expect, test } from './spotify.ts';

const why = en.signedOut;

test('says so when consent is refused, and signs in at the next try', async ({
	startNew,
	embedded,
	songs,
}) => {
	const desktop = await startNew();
	const refusing = await beginSignIn(desktop, embedded.clientId);
	await refusing.getByRole('button', { name: 'Cancel' }).click();
	await expect(refusing.getByText(en.callback.refusedText)).toBeVisible();
	await expect(desktop.popover().getByText(why.consentRefused)).toBeVisible();

	await agree(await signInAgain(desktop, 1));
	await expect(title(desktop)).toHaveText(songs.current.name);
});

test('can be cancelled, and then takes no answer any more', async ({ startNew, embedded }) => {
	const desktop = await startNew();
	const consent = await beginSignIn(desktop, embedded.clientId);
	await button(desktop, en.welcome.cancel).click();
	await expect(desktop.popover().getByText(why.cancelled)).toBeVisible();
	await expect(fetch(callbackOf(consent.url(), { code: 'late' }))).rejects.toThrow();
	await expect(desktop.popover().getByText(why.cancelled)).toBeVisible();
});

test('opens one page only, however often the button is pressed', async ({ startNew, embedded, songs }) => {
	const desktop = await startNew();
	await clientIdField(desktop).fill(embedded.clientId);
	await button(desktop, en.welcome.signIn).dblclick();
	const consent = await browseNewest(desktop, 0);
	await agree(consent);
	await expect(title(desktop)).toHaveText(songs.current.name);
	expect(await desktop.openedLinks()).toHaveLength(1);
});

test('refuses a second sign-in while one runs, which goes on', async ({ startNew, embedded, songs }) => {
	const desktop = await startNew();
	const consent = await beginSignIn(desktop, embedded.clientId);
	const second = await desktop
		.popover()
		.locator('body')
		.evaluate((_, clientId) => window.baton.signIn({ clientId }), embedded.clientId);
	expect(second).toEqual({ started: false, why: 'alreadyRunning' });
	await agree(consent);
	await expect(title(desktop)).toHaveText(songs.current.name);
	expect(await desktop.openedLinks()).toHaveLength(1);
});

test('ignores an answer with another state, which does not end the real sign-in', async ({
	startNew,
	embedded,
	songs,
}) => {
	const desktop = await startNew();
	const consent = await beginSignIn(desktop, embedded.clientId);
	for (const answer of [{ code: 'forged' }, { error: 'access_denied' }]) {
		const forged = await fetch(callbackOf(consent.url(), { ...answer, state: 'guessed' }));
		expect(forged.status).toBe(400);
		expect(await forged.text()).toContain(en.callback.invalidTitle);
	}
	await expect(title(desktop)).toHaveText(en.welcome.signingIn);
	await agree(consent);
	await expect(title(desktop)).toHaveText(songs.current.name);
});

test('leaves a client id that Spotify does not know to the browser page, and can be cancelled', async ({
	startNew,
}) => {
	const desktop = await startNew();
	const consent = await beginSignIn(desktop, '0123456789abcdef0123456789abcdef');
	await expect(consent.getByText('INVALID_CLIENT: Invalid client')).toBeVisible();
	await button(desktop, en.welcome.cancel).click();
	await button(desktop, en.welcome.otherClientId).click();
	await expect(clientIdField(desktop)).toHaveValue('0123456789abcdef0123456789abcdef');
});

test('says why when the accounts service does not give the tokens', async ({ startNew, embedded }) => {
	const desktop = await startNew();
	const answers = [
		{ status: 400, body: { error: 'invalid_client' }, words: why.clientIdRefused },
		{ status: 400, body: { error: 'invalid_grant' }, words: why.callbackInvalid },
		{ status: 503, body: 'down', words: why.accountsUnreachable },
	];
	for (const [index, { status, body, words }] of answers.entries()) {
		embedded.faults.add({ on: 'POST /api/token', times: 1, fault: { kind: 'status', status, body } });
		const consent =
			index === 0 ? await beginSignIn(desktop, embedded.clientId) : await signInAgain(desktop, index);
		await consent.getByRole('button', { name: 'Agree' }).click();
		await expect(consent.getByText(en.callback.failedText)).toBeVisible();
		await expect(desktop.popover().getByText(words)).toBeVisible();
	}
});

async function signInAgain(desktop: Desktop, linksBefore: number): Promise<Page> {
	await button(desktop, en.welcome.signInAgain).click();
	return browseNewest(desktop, linksBefore);
}

/** Where the browser would go from that consent page. */
function callbackOf(consentUrl: string, answer: Record<string, string>): string {
	const asked = new URL(consentUrl).searchParams;
	const query = new URLSearchParams({ state: asked.get('state') ?? '', ...answer });
	return `${asked.get('redirect_uri')}?${query}`;
}

import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { en } from '../../app/messages/en.ts';
import { phrase } from '../../app/messages/phrase.ts';
import { agree, beginSignIn, browseNewest, button, openPopover, openSettings, title } from './popover.ts';
import { eventually, expect, TOKEN_MARK, test } from './spotify.ts';

test('is kept in a file that only its owner can read, and holds no token in the clear', async ({
	startNew,
	embedded,
	userDataFolder,
	songs,
}) => {
	const desktop = await startNew();
	await agree(await beginSignIn(desktop, embedded.clientId));
	await expect(title(desktop)).toHaveText(songs.current.name);

	const { mode } = await stat(join(userDataFolder, 'session.json'));
	if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600);
	expect(await filesWithTokens(userDataFolder)).toEqual([]);
});

test('lasts over a restart, without a new consent', async ({ startNew, embedded, songs }) => {
	const desktop = await startNew();
	await agree(await beginSignIn(desktop, embedded.clientId));
	await expect(title(desktop)).toHaveText(songs.current.name);
	embedded.requests.clear();

	await desktop.restart();
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
	expect(await desktop.isPopoverVisible()).toBe(false);
	expect(embedded.requests.list().filter(({ path }) => !path.startsWith('/v1/'))).toEqual([]);
});

test('is wiped by signing out', async ({ startSignedIn, userDataFolder }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	await button(desktop, en.settings.signOut).click();
	await button(desktop, en.tray.signIn).click();
	await expect(desktop.popover().getByText(en.signedOut.byPerson)).toBeVisible();
	expect(JSON.parse(await readFile(join(userDataFolder, 'session.json'), 'utf8'))).toEqual({});
	await eventually(() => desktop.trayToolTip()).toBe(en.tray.notConnected);

	await desktop.restart();
	await expect(title(desktop)).toHaveText(en.welcome.titleAgain);
});

test('ends with words when consent was taken back, and keeps the settings', async ({
	startSignedIn,
	embedded,
	songs,
}) => {
	const desktop = await startSignedIn({ settings: { volumeStepPercent: 7 } });
	await openPopover(desktop);
	embedded.listener.revokeConsent();
	await button(desktop, en.player.pause).click();
	await expect(desktop.popover().getByText(en.signedOut.consentEnded)).toBeVisible();

	await button(desktop, en.welcome.signInAgain).click();
	await agree(await browseNewest(desktop, 0));
	await expect(title(desktop)).toHaveText(songs.current.name);
	await button(desktop, en.settings.title).click();
	await expect(desktop.popover().getByRole('slider', { name: en.settings.volumeStep })).toHaveValue('7');
});

test.describe('without a keyring', () => {
	test('waits for a decision, and stores it when told to', async ({ startNew, embedded, userDataFolder }) => {
		const desktop = await startNew({ args: ['--stage-keyring=none'] });
		await agree(await beginSignIn(desktop, embedded.clientId));
		await expect(desktop.popover().getByText(en.welcome.keyringHint)).toBeVisible();
		expect(await filesWithTokens(userDataFolder)).toEqual([]);
		await button(desktop, en.welcome.storeAnyway).click();
		await expect(desktop.popover().getByText(en.welcome.keyringHint)).toHaveCount(0);
		await eventually(() => filesWithTokens(userDataFolder)).toEqual(['session.json']);

		await desktop.restart();
		await openSettings(desktop);
		await expect(button(desktop, en.settings.signOut)).toBeVisible();
	});

	test('is forgotten with the end of the app when it is to last only so long', async ({
		startNew,
		embedded,
		songs,
	}) => {
		const desktop = await startNew({ args: ['--stage-keyring=none'] });
		await agree(await beginSignIn(desktop, embedded.clientId));
		await button(desktop, en.welcome.keepForSession).click();
		await expect(desktop.popover().getByText(en.welcome.keyringHint)).toHaveCount(0);
		await expect(title(desktop)).toHaveText(songs.current.name);
		await button(desktop, en.settings.title).click();
		await expect(desktop.popover().getByText(en.settings.keptForSession)).toBeVisible();

		await desktop.restart();
		await expect(title(desktop)).toHaveText(en.welcome.titleAgain);
	});
});

for (const { how, damage } of [
	{ how: 'truncated', damage: (content: string) => content.slice(0, content.length / 2) },
	{ how: 'tampered with', damage: (content: string) => content.replace(/.{4}"}$/, 'AAAA"}') },
]) {
	test(`is kept aside when its file is ${how}, which is said once`, async ({
		startSignedIn,
		embedded,
		userDataFolder,
		songs,
	}) => {
		const desktop = await startSignedIn();
		const path = join(userDataFolder, 'session.json');
		await eventually(() => readFile(path, 'utf8')).toContain('sealed');
		const damaged = damage(JSON.stringify(JSON.parse(await readFile(path, 'utf8'))));
		await writeFile(path, damaged);

		await desktop.restart();
		await expect(title(desktop)).toHaveText(en.welcome.titleAgain);
		const [keptAs = ''] = (await readdir(userDataFolder)).filter((name) => name.startsWith('session.broken'));
		expect(await readFile(join(userDataFolder, keptAs), 'utf8')).toBe(damaged);
		await expect(desktop.popover().getByText(phrase(en, 'notice', 'sessionReset', { keptAs }))).toBeVisible();

		await button(desktop, en.welcome.signInAgain).click();
		await agree(await browseNewest(desktop, 0));
		await expect(title(desktop)).toHaveText(songs.current.name);
		await expect(desktop.popover().getByText(keptAs)).toHaveCount(0);
		expect(embedded.openRequests()).toBe(0);
	});
}

async function filesWithTokens(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	const contents = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name))));
	return files.filter((_, index) => contents[index]?.includes(TOKEN_MARK)).map(({ name }) => name);
}

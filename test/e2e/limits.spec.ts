import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../../app/demo/embedded-spotify.ts';
import { en } from '../../app/messages/en.ts';
import { button, openPopover, says, title } from './popover.ts';
import { commandsTo, eventually, expect, readsOf, test } from './spotify.ts';

const { player: words, problem } = en;
const on = 'PUT /v1/me/player/pause';
const PAUSE = 'PUT /me/player/pause';

/** What comes before the time. */
const beginningOf = (text: string): string => text.slice(0, text.indexOf('{'));
const rateLimited = beginningOf(problem.rateLimited);
const quotaSpent = beginningOf(problem.quotaSpent);

test('a short limit on a command is said at once, and is over by itself', async ({
	startSignedIn,
	embedded,
	player,
}) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	embedded.faults.add({ on, times: 1, fault: { kind: 'rateLimit', retryAfterSeconds: 2 } });
	await button(desktop, words.pause).click();
	await says(desktop, rateLimited);
	const refusedAt = performance.now();
	await expect(async () => {
		await desktop.pressHotkey('MediaStop');
		expect(await player()).toMatchObject({ is_playing: false });
	}).toPass();
	expect(performance.now() - refusedAt).toBeGreaterThan(1_000);
	expect(commandsTo(embedded)).toEqual([PAUSE, PAUSE]);
	await expect(desktop.popover().getByText(rateLimited)).toHaveCount(0);
});

test('a short limit on a read is waited out, and not even seen', async ({
	startSignedIn,
	embedded,
	songs,
}) => {
	embedded.faults.add({
		on: 'GET /v1/me/player',
		times: 1,
		fault: { kind: 'rateLimit', retryAfterSeconds: 1 },
	});
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await expect(title(desktop)).toHaveText(songs.current.name);
	await expect(desktop.popover().getByRole('alert')).toHaveCount(0);
	const [first, second] = embedded.requests.list().filter(({ path }) => path === '/v1/me/player');
	expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThanOrEqual(1_000);
});

const longLimits: readonly { what: string; fault: Fault; text: string }[] = [
	{ what: 'a long limit', fault: { kind: 'rateLimit', retryAfterSeconds: 120 }, text: rateLimited },
	{ what: 'a spent quota', fault: { kind: 'quota', retryAfterSeconds: 7_200 }, text: quotaSpent },
];
for (const { what, fault, text } of longLimits) {
	test(`${what} fails each press at once, also after a restart, until it is over`, async ({
		startSignedIn,
		embedded,
		player,
		songs,
		userDataFolder,
	}) => {
		const desktop = await startSignedIn();
		await openPopover(desktop);
		await expect(title(desktop)).toHaveText(songs.current.name);
		embedded.faults.add({ on, times: 1, fault });
		await button(desktop, words.pause).click();
		await says(desktop, text);
		const before = embedded.requests.list().length;
		await button(desktop, words.pause).click();
		await desktop.pressHotkey('MediaNextTrack');
		await says(desktop, text);
		await expect(button(desktop, words.pause)).toBeVisible();

		await desktop.restart();
		await desktop.clickTray();
		await says(desktop, text);
		await desktop.pressHotkey('MediaNextTrack');
		await desktop.clickTray();
		await desktop.pressHotkey('MediaNextTrack');
		await eventually(() => desktop.notifications()).toEqual([
			{ title: en.notification.failed, body: expect.stringContaining(text) },
		]);
		const later = embedded.requests.list().slice(before);
		expect(later.filter(({ path }) => path.startsWith('/v1/me/player'))).toEqual([]);

		await letTimePass(join(userDataFolder, 'limits.json'));
		await desktop.restart();
		await desktop.pressHotkey('MediaNextTrack');
		await eventually(player).toMatchObject({ item: { name: songs.next.name } });
		expect(readsOf(embedded)).toBeGreaterThan(0);
	});
}

/** Makes the deadlines that are kept there end now. */
async function letTimePass(path: string): Promise<void> {
	const content = await readFile(path, 'utf8');
	await writeFile(path, content.replaceAll(/\d{13}/g, String(Date.now())));
}

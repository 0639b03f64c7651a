import { setTimeout } from 'node:timers/promises';
import type { Fault } from '../../app/demo/embedded-spotify.ts';
import { en } from '../../app/messages/en.ts';
import { phrase } from '../../app/messages/phrase.ts';
import { button, openPopover, says, title, wakeUp } from './popover.ts';
import { commandsTo, eventually, expect, readsOf, test } from './spotify.ts';

const { player: words, problem } = en;
const trouble = (status: number): string => phrase(en, 'problem', 'server', { status });

/** Longer than Baton waits before it repeats what may be repeated. */
const A_WHILE_MS = 800;
/** After that Baton gives a request up, and a little. */
const TIME_LIMIT_MS = 12_000;

interface Failure {
	readonly what: string;
	readonly fault: Fault;
	readonly text: string;
}

test.describe('on a command', () => {
	const on = 'PUT /v1/me/player/pause';

	const withoutEffect: readonly Failure[] = [
		{ what: 'a 500', fault: { kind: 'status', status: 500 }, text: trouble(500) },
		{ what: 'a page of a gateway', fault: { kind: 'html', status: 503 }, text: trouble(503) },
		{ what: 'a reset connection', fault: { kind: 'reset' }, text: problem.connectionBroken },
		{ what: 'a plain 403', fault: { kind: 'plainForbidden' }, text: problem.notOnAllowlist },
	];
	for (const { what, fault, text } of withoutEffect) {
		test(`${what} is said and not repeated; the next press works`, async ({
			startSignedIn,
			embedded,
			player,
		}) => {
			const desktop = await startSignedIn();
			await openPopover(desktop);
			embedded.faults.add({ on, times: 1, fault });
			await button(desktop, words.pause).click();
			await says(desktop, text);
			await setTimeout(A_WHILE_MS);
			expect(commandsTo(embedded)).toEqual(['PUT /me/player/pause']);

			await button(desktop, words.pause).click();
			await eventually(player).toMatchObject({ is_playing: false });
			expect(commandsTo(embedded)).toHaveLength(2);
			await expect(desktop.popover().getByText(text)).toHaveCount(0);
		});
	}

	const afterTheEffect: readonly Failure[] = [
		{
			what: 'a connection that breaks after it',
			fault: { kind: 'resetAfterEffect' },
			text: problem.connectionBroken,
		},
		{ what: 'a truncated answer', fault: { kind: 'truncate' }, text: problem.connectionBroken },
	];
	for (const { what, fault, text } of afterTheEffect) {
		test(`${what} is said and not repeated, and what it did soon shows`, async ({
			startSignedIn,
			embedded,
			songs,
		}) => {
			const desktop = await startSignedIn();
			await openPopover(desktop);
			embedded.faults.add({ on: 'POST /v1/me/player/next', times: 1, fault });
			await button(desktop, words.next).click();
			await says(desktop, text);
			await expect(title(desktop)).toHaveText(songs.next.name);
			await setTimeout(A_WHILE_MS);
			await expect(title(desktop)).toHaveText(songs.next.name);
			expect(commandsTo(embedded)).toEqual(['POST /me/player/next']);
		});
	}

	test('a slow answer keeps nobody waiting for the screen', async ({ startSignedIn, embedded, player }) => {
		const desktop = await startSignedIn();
		await openPopover(desktop);
		embedded.faults.add({ on, times: 1, fault: { kind: 'delay', ms: 1_500 } });
		await button(desktop, words.pause).click();
		await expect(button(desktop, words.play)).toBeVisible();
		expect(await player()).toMatchObject({ is_playing: true });
		await eventually(player).toMatchObject({ is_playing: false });
		expect(commandsTo(embedded)).toEqual(['PUT /me/player/pause']);
	});

	test('a page in place of an answer changes nothing for long', async ({
		startSignedIn,
		embedded,
		player,
	}) => {
		const desktop = await startSignedIn();
		await openPopover(desktop);
		embedded.faults.add({ on, times: 1, fault: { kind: 'html' } });
		await button(desktop, words.pause).click();
		await eventually(() => commandsTo(embedded)).toEqual(['PUT /me/player/pause']);
		await setTimeout(A_WHILE_MS);
		await wakeUp(desktop);
		await expect(button(desktop, words.pause)).toBeVisible();
		await button(desktop, words.pause).click();
		await eventually(player).toMatchObject({ is_playing: false });
	});
});

test.describe('on a read', () => {
	const on = 'GET /v1/me/player';

	const failures: readonly Failure[] = [
		{ what: 'a 502', fault: { kind: 'status', status: 502 }, text: trouble(502) },
		{ what: 'a page of a hotel network', fault: { kind: 'html' }, text: trouble(200) },
		{ what: 'a reset connection', fault: { kind: 'reset' }, text: problem.connectionBroken },
		{ what: 'a truncated answer', fault: { kind: 'truncate' }, text: problem.connectionBroken },
		{ what: 'a plain 403', fault: { kind: 'plainForbidden' }, text: problem.notOnAllowlist },
	];
	for (const { what, fault, text } of failures) {
		test(`${what} is said, keeps no command back, and is over when tried again`, async ({
			startSignedIn,
			embedded,
			songs,
		}) => {
			const desktop = await startSignedIn();
			await openPopover(desktop);
			await expect(title(desktop)).toHaveText(songs.current.name);
			const recover = embedded.faults.add({ on, times: 'always', fault });
			await wakeUp(desktop);
			await says(desktop, text);
			await expect(title(desktop)).toHaveText(songs.current.name);
			await button(desktop, words.next).click();
			await eventually(() => commandsTo(embedded)).toEqual(['POST /me/player/next']);

			await says(desktop, text);
			recover();
			await button(desktop, words.tryAgain).click();
			await expect(title(desktop)).toHaveText(songs.next.name);
			await expect(desktop.popover().getByText(text)).toHaveCount(0);
		});
	}

	test('a single failure is not even seen', async ({ startSignedIn, embedded, songs }) => {
		embedded.faults.add({ on, times: 1, fault: { kind: 'status', status: 500 } });
		const desktop = await startSignedIn();
		await openPopover(desktop);
		await expect(title(desktop)).toHaveText(songs.current.name);
		await expect(desktop.popover().getByRole('alert')).toHaveCount(0);
		expect(readsOf(embedded)).toBe(2);
	});

	test('a slow answer may not take back what was pressed meanwhile', async ({
		startSignedIn,
		embedded,
		player,
		songs,
	}) => {
		const desktop = await startSignedIn();
		await openPopover(desktop);
		await expect(title(desktop)).toHaveText(songs.current.name);
		embedded.faults.add({ on, times: 1, fault: { kind: 'delay', ms: 1_000 } });
		await wakeUp(desktop);
		await button(desktop, words.pause).click();
		await eventually(player).toMatchObject({ is_playing: false });
		await setTimeout(A_WHILE_MS);
		await expect(button(desktop, words.play)).toBeVisible();
		expect(commandsTo(embedded)).toEqual(['PUT /me/player/pause']);
	});
});

test('a Spotify that never answers is given up, is said, and gets no command twice', async ({
	startSignedIn,
	embedded,
	player,
	songs,
}) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	const recover = embedded.faults.add({ on: '* /v1/*', times: 'always', fault: { kind: 'hang' } });
	await button(desktop, words.next).click();
	await expect(desktop.popover().getByText(problem.timeout).first()).toBeVisible({ timeout: TIME_LIMIT_MS });
	expect(commandsTo(embedded)).toEqual(['POST /me/player/next']);

	recover();
	await button(desktop, words.next).click();
	await eventually(player).toMatchObject({ item: { name: songs.next.name } });
	expect(commandsTo(embedded)).toEqual(['POST /me/player/next', 'POST /me/player/next']);
});

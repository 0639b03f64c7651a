import { en } from '../../app/messages/en.ts';
import { phrase } from '../../app/messages/phrase.ts';
import { formatDuration } from '../../renderer/format.ts';
import { button, openPopover, title } from './popover.ts';
import { commandsTo, eventually, expect, test } from './spotify.ts';

const words = en.player;

/** No two clicks of a person come in the same instant. */
const asAPerson = { delay: 60 };

test('plays and pauses', async ({ startSignedIn, embedded, player }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await button(desktop, words.pause).click();
	await expect(button(desktop, words.play)).toBeVisible();
	await eventually(player).toMatchObject({ is_playing: false });
	await button(desktop, words.play).click();
	await expect(button(desktop, words.pause)).toBeVisible();
	await eventually(player).toMatchObject({ is_playing: true });
	expect(commandsTo(embedded)).toEqual(['PUT /me/player/pause', 'PUT /me/player/play']);
});

test('plays and pauses with the space bar', async ({ startSignedIn, embedded }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await desktop.popover().getByRole('main').press(' ');
	await expect(button(desktop, words.play)).toBeVisible();
	await eventually(() => commandsTo(embedded)).toEqual(['PUT /me/player/pause']);
});

test('skips to the next song and back', async ({ startSignedIn, embedded, songs }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await button(desktop, words.next).click();
	await expect(title(desktop)).toHaveText(songs.next.name);
	await button(desktop, words.previous).click();
	await expect(title(desktop)).toHaveText(songs.current.name);
	await button(desktop, words.previous).click();
	await expect(title(desktop)).toHaveText(songs.previous.name);
	expect(commandsTo(embedded)).toEqual([
		'POST /me/player/next',
		'POST /me/player/previous',
		'POST /me/player/previous',
	]);
});

test('seeks by a click on the bar', async ({ startSignedIn, embedded, songs }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	const bar = desktop.popover().getByRole('slider', { name: words.position });
	await bar.click();
	const half = songs.current.durationMs / 2;
	await eventually(() => commandsTo(embedded)).toHaveLength(1);
	const [command = ''] = commandsTo(embedded);
	expect(command).toMatch(/^PUT \/me\/player\/seek\?position_ms=\d+$/);
	expect(Math.abs(Number(command.split('=')[1]) - half)).toBeLessThan(0.05 * half);
	expect(Math.abs(Number(await bar.inputValue()) - half)).toBeLessThan(0.05 * half);
});

test('seeks with the keyboard', async ({ startSignedIn, embedded, songs }) => {
	embedded.listener.pause();
	embedded.listener.seek(60_000);
	const desktop = await startSignedIn();
	await openPopover(desktop);
	const bar = desktop.popover().getByRole('slider', { name: words.position });
	await expect(bar).toHaveValue('60000');
	for (const [key, positionMs] of [
		['ArrowRight', 65_000],
		['PageUp', 80_000],
		['ArrowLeft', 75_000],
		['Home', 0],
	] as const) {
		await bar.press(key);
		await expect(bar).toHaveValue(`${positionMs}`);
		await eventually(() => commandsTo(embedded).at(-1)).toBe(`PUT /me/player/seek?position_ms=${positionMs}`);
	}
	expect(commandsTo(embedded)).toHaveLength(4);
	const duration = formatDuration(songs.current.durationMs);
	const spoken = phrase(en, 'player', 'positionOf', { position: '0:00', duration });
	await expect(bar).toHaveAttribute('aria-valuetext', spoken);
});

test('changes the volume, and mutes', async ({ startSignedIn, embedded }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	const volume = desktop.popover().getByRole('slider', { name: words.volume });
	await expect(volume).toHaveValue('60');
	await volume.press('ArrowUp');
	await expect(volume).toHaveValue('65');
	await button(desktop, words.mute).click();
	await expect(volume).toHaveValue('0');
	await eventually(() => commandsTo(embedded)).toHaveLength(2);
	await button(desktop, words.unmute).click();
	await expect(volume).toHaveValue('65');
	await eventually(() => commandsTo(embedded)).toHaveLength(3);
	await volume.click();
	await expect(volume).toHaveValue('50');
	await eventually(() => commandsTo(embedded)).toEqual(
		[65, 0, 65, 50].map((percent) => `PUT /me/player/volume?volume_percent=${percent}`),
	);
});

test('shuffles and repeats', async ({ startSignedIn, embedded }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	const shuffle = button(desktop, words.shuffle);
	await expect(shuffle).toHaveAttribute('aria-pressed', 'false');
	await shuffle.click();
	await expect(shuffle).toHaveAttribute('aria-pressed', 'true');
	const expected = ['PUT /me/player/shuffle?state=true'];
	for (const [name, state] of [
		[words.repeatOff, 'context'],
		[words.repeatContext, 'track'],
		[words.repeatTrack, 'off'],
	] as const) {
		await button(desktop, name).click();
		expected.push(`PUT /me/player/repeat?state=${state}`);
		await eventually(() => commandsTo(embedded)).toEqual(expected);
	}
	await expect(button(desktop, words.repeatOff)).toBeVisible();
	await shuffle.click();
	await expect(shuffle).toHaveAttribute('aria-pressed', 'false');
	await eventually(() => commandsTo(embedded)).toEqual([...expected, 'PUT /me/player/shuffle?state=false']);
});

test('likes and unlikes, and says so', async ({ startSignedIn, embedded, songs }) => {
	const uri = `spotify:track:${songs.current.id}`;
	embedded.listener.unlike(uri);
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await button(desktop, words.like).click();
	await expect(desktop.popover().getByText(words.liked)).toBeVisible();
	expect(embedded.listener.hasLiked(uri)).toBe(true);
	await button(desktop, words.unlike).click();
	await expect(desktop.popover().getByText(words.unliked)).toBeVisible();
	expect(embedded.listener.hasLiked(uri)).toBe(false);
	expect(commandsTo(embedded)).toEqual([`PUT /me/library?uris=${uri}`, `DELETE /me/library?uris=${uri}`]);
});

test('takes two presses as two', async ({ startSignedIn, embedded, player, songs }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await button(desktop, words.next).dblclick(asAPerson);
	await expect(title(desktop)).toHaveText(songs.afterNext.name);
	expect(commandsTo(embedded)).toEqual(['POST /me/player/next', 'POST /me/player/next']);
	const playPause = desktop.popover().getByRole('button', {
		name: new RegExp(`^(${words.play}|${words.pause})$`),
	});
	await playPause.dblclick(asAPerson);
	await eventually(() => commandsTo(embedded)).toContain('PUT /me/player/play');
	// The player that was just paused takes the second one only once it has come to rest.
	await eventually(player).toMatchObject({ is_playing: true, item: { name: songs.afterNext.name } });
	await expect(button(desktop, words.pause)).toBeVisible();
});

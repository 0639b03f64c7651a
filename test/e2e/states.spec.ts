import type { Listener } from '../../app/demo/embedded-spotify.ts';
import { en, type Messages } from '../../app/messages/en.ts';
import { zhCN } from '../../app/messages/zh-CN.ts';
import { button, openPopover, speakChinese, title } from './popover.ts';
import { commandsTo, eventually, expect, test } from './spotify.ts';

interface State {
	readonly says: string;
	readonly arrange: (listener: Listener) => void;
	readonly words: (messages: Messages) => readonly string[];
}

const deviceOf = (listener: Listener, type: string): string =>
	listener.devices().find((device) => device.type === type)?.id ?? '';

const states: readonly State[] = [
	{
		says: 'that nothing plays, and what to do',
		arrange: (listener) => listener.goIdle(),
		words: ({ player }) => [player.nothingPlaying, player.nothingPlayingHint],
	},
	{
		says: 'that an advertisement plays',
		arrange: (listener) => listener.playAdvertisement(),
		words: ({ player }) => [player.advertisement, player.advertisementHint],
	},
	{
		says: 'that a local file plays',
		arrange: (listener) => listener.playLocalFile(),
		words: ({ player }) => [player.localFile, 'Accordion at Midnight', 'Uncle Ferdi'],
	},
	{
		says: 'that it does not know what plays',
		arrange: (listener) => listener.playUnknownType(),
		words: ({ player }) => [player.unknownItem],
	},
	{
		says: 'that the session is private',
		arrange: (listener) => listener.setPrivateSession(true),
		words: ({ player }) => [player.privateSession],
	},
	{
		says: 'that the device takes no commands',
		arrange: (listener) => listener.moveTo(deviceOf(listener, 'Speaker')),
		words: ({ player }) => [player.restrictedDevice],
	},
	{
		says: 'that the device sets its own volume',
		arrange: (listener) => listener.moveTo(deviceOf(listener, 'Smartphone')),
		words: ({ player }) => [player.volumeFixed],
	},
	{
		says: 'that the account is not on the list of users',
		arrange: (listener) => listener.setAllowlisted(false),
		words: ({ problem, player }) => [problem.notOnAllowlist, player.tryAgain],
	},
	{
		says: 'that the owner of the client ID needs Premium',
		arrange: (listener) => listener.setOwnerPremium(false),
		words: ({ problem, player }) => [problem.ownerNotPremium, player.tryAgain],
	},
];

for (const { says, arrange, words } of states) {
	test(`says in both languages ${says}`, async ({ startSignedIn, embedded }) => {
		arrange(embedded.listener);
		const desktop = await startSignedIn();
		await desktop.clickTray();
		for (const text of words(en)) await expect(desktop.popover().getByText(text).first()).toBeVisible();
		await speakChinese(desktop);
		for (const text of words(zhCN)) await expect(desktop.popover().getByText(text).first()).toBeVisible();
		expect(commandsTo(embedded)).toEqual([]);
	});
}

test('says in both languages that control needs Premium, once it was refused', async ({
	startSignedIn,
	embedded,
}) => {
	embedded.listener.setPremium(false);
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await button(desktop, en.player.pause).click();
	await expect(desktop.popover().getByText(en.problem.listenerNotPremium)).toBeVisible();
	// Nothing was paused, and so it says.
	await expect(button(desktop, en.player.pause)).toBeVisible();
	await speakChinese(desktop);
	await button(desktop, zhCN.player.next).click();
	await expect(desktop.popover().getByText(zhCN.problem.listenerNotPremium)).toBeVisible();
	await eventually(() => commandsTo(embedded)).toEqual(['PUT /me/player/pause', 'POST /me/player/next']);
});

test('wakes the computer when nothing plays', async ({ startSignedIn, embedded, player }) => {
	embedded.listener.goIdle();
	const computer = deviceOf(embedded.listener, 'Computer');
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await expect(title(desktop)).toHaveText(en.player.nothingPlaying);
	await button(desktop, en.player.play).click();
	await expect(button(desktop, en.player.pause)).toBeVisible();
	await eventually(player).toMatchObject({ is_playing: true, device: { id: computer } });
	expect(commandsTo(embedded)).toEqual(['PUT /me/player/play', `PUT /me/player/play?device_id=${computer}`]);
});

test('says in both languages that no device is there to wake', async ({ startSignedIn, embedded }) => {
	for (const { id } of embedded.listener.devices()) embedded.listener.setDevice(id, 'off');
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await button(desktop, en.player.play).click();
	await expect(desktop.popover().getByText(en.problem.noDevice)).toBeVisible();
	await speakChinese(desktop);
	await button(desktop, zhCN.player.play).click();
	await expect(desktop.popover().getByText(zhCN.problem.noDevice)).toBeVisible();
});

test('goes through an episode by 15 seconds', async ({ startSignedIn, embedded }) => {
	embedded.listener.playEpisode();
	embedded.listener.pause();
	embedded.listener.seek(60_000);
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await expect(button(desktop, en.player.shuffle)).toHaveCount(0);
	await button(desktop, en.player.seekForward).click();
	await eventually(() => commandsTo(embedded)).toEqual(['PUT /me/player/seek?position_ms=75000']);
	await speakChinese(desktop);
	await button(desktop, zhCN.player.seekBack).click();
	await eventually(() => commandsTo(embedded).at(-1)).toBe('PUT /me/player/seek?position_ms=60000');
	await expect(button(desktop, zhCN.player.likeEpisode)).toBeVisible();
});

test('an advertisement can be paused and left alone, but not skipped', async ({
	startSignedIn,
	embedded,
}) => {
	embedded.listener.playAdvertisement();
	const desktop = await startSignedIn();
	await openPopover(desktop);
	for (const name of [en.player.next, en.player.previous, en.player.shuffle]) {
		await expect(button(desktop, name)).toBeDisabled();
	}
	await expect(desktop.popover().getByRole('slider', { name: en.player.position })).toHaveCount(0);
	await expect(desktop.popover().getByRole('progressbar', { name: en.player.position })).toBeVisible();
	await expect(button(desktop, en.player.like)).toHaveCount(0);
	await button(desktop, en.player.next).click({ force: true });
	await button(desktop, en.player.pause).click();
	await eventually(() => commandsTo(embedded)).toEqual(['PUT /me/player/pause']);
});

test('what the device refuses is not even asked for', async ({ startSignedIn, embedded }) => {
	embedded.listener.moveTo(deviceOf(embedded.listener, 'Speaker'));
	const desktop = await startSignedIn();
	await openPopover(desktop);
	for (const name of [en.player.pause, en.player.next, en.player.previous, en.player.mute]) {
		await expect(button(desktop, name)).toBeDisabled();
	}
	await expect(desktop.popover().getByRole('slider', { name: en.player.volume })).toBeDisabled();
	await desktop.clickTray();
	await desktop.pressHotkey('MediaNextTrack');
	await eventually(() => desktop.notifications()).toEqual([
		{ title: en.notification.failed, body: en.problem.deviceNotControllable },
	]);
	expect(commandsTo(embedded)).toEqual([]);
});

test('a phone without volume keeps its other controls', async ({ startSignedIn, embedded }) => {
	embedded.listener.moveTo(deviceOf(embedded.listener, 'Smartphone'));
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await expect(desktop.popover().getByRole('slider', { name: en.player.volume })).toBeDisabled();
	await expect(button(desktop, en.player.mute)).toBeDisabled();
	await button(desktop, en.player.next).click();
	await eventually(() => commandsTo(embedded)).toEqual(['POST /me/player/next']);
});

import { en } from '../../app/messages/en.ts';
import { button, openPopover, title } from './popover.ts';
import { eventually, expect, test } from './test.ts';

const { demo, player, problem, tray, welcome } = en;

test('the tray menu of the demo brings about its scenes, and the song again', async ({ launch }) => {
	const desktop = await launch({ args: ['--demo', '--stage-language=en'] });
	await eventually(() => desktop.trayToolTip()).not.toContain(tray.notConnected);
	const song = await desktop.trayToolTip();
	for (const [scene, toolTip] of [
		[demo.paused, tray.paused.replace('{song}', song)],
		[demo.advertisement, player.advertisement],
		[demo.offline, tray.notConnected],
		[demo['not-on-allowlist'], problem.notOnAllowlist],
		[demo['nothing-playing'], tray.nothingPlaying],
		[demo.playing, song],
	] satisfies [string, string][]) {
		await desktop.chooseFromTrayMenu(demo.scenes, scene);
		await eventually(() => desktop.trayToolTip()).toBe(toolTip);
	}
});

test('a scene of the sign-in starts the demo anew, and so does leaving it', async ({ launch, runtime }) => {
	test.skip(runtime === 'electron', 'A relaunch takes the app out of the hands of the test');
	const desktop = await launch({ args: ['--demo', '--stage-language=en'] });
	await eventually(() => desktop.trayToolTip()).not.toContain(tray.notConnected);
	await desktop.chooseFromTrayMenu(demo.scenes, demo['first-start']);
	await expect(title(desktop)).toHaveText(welcome.title);
	await desktop.chooseFromTrayMenu(demo.scenes, demo.playing);
	await eventually(() => desktop.trayToolTip()).not.toContain(tray.notConnected);
	await openPopover(desktop);
	await expect(button(desktop, player.pause)).toBeVisible();
});

test('opens with the scene that the command line asks for', async ({ launch }) => {
	const desktop = await launch({ args: ['--demo', '--scene=quota-spent', '--stage-language=en'] });
	const beginning = problem.quotaSpent.slice(0, problem.quotaSpent.indexOf('{'));
	await eventually(() => desktop.trayToolTip()).toContain(beginning);
	await openPopover(desktop);
	await expect(desktop.popover().getByText(beginning)).toBeVisible();
});

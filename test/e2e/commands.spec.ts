import { fileURLToPath } from 'node:url';
import { ownRuntimeFolder, startProcess } from './app-process.ts';
import type { Desktop } from './desktop.ts';
import { eventually, expect, test } from './test.ts';

const cli = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));

test.skip(process.platform === 'win32', 'a pipe is the same for all instances of a person');

/** What the command line prints, and ends with. */
async function baton(desktop: Desktop, ...words: string[]): Promise<{ code: number | null; output: string }> {
	const command = startProcess(cli, ['--demo', ...words], ownRuntimeFolder(desktop.userDataFolder));
	const code = await command.ended;
	return { code, output: command.output() };
}

test('commands conduct the Baton that runs, without a window', async ({ launch }) => {
	const desktop = await launch({ args: ['--demo', '--hidden'] });
	await eventually(() => baton(desktop, 'status')).toEqual({
		code: 0,
		output: expect.stringContaining('Playing on Desk computer\nVolume: 60%'),
	});
	expect(await baton(desktop, 'volume', '-10')).toEqual({ code: 0, output: 'Volume: 50%\n' });
	expect(await baton(desktop, 'pause')).toEqual({ code: 0, output: expect.stringMatching(/^Paused: /) });
	expect(await baton(desktop, 'device', 'pocket')).toEqual({
		code: 0,
		output: 'Playing on Pocket phone\n',
	});
	expect(await desktop.isPopoverVisible()).toBe(false);
});

test('show opens the popover, and quit ends Baton', async ({ launch }) => {
	const desktop = await launch({ args: ['--demo', '--hidden'] });
	await eventually(async () => (await baton(desktop, 'show')).code).toBe(0);
	await eventually(() => desktop.isPopoverVisible()).toBe(true);
	expect(await baton(desktop, 'quit')).toEqual({ code: 0, output: '' });
	expect(await desktop.waitForQuit()).toBe(0);
	expect(await baton(desktop, 'next')).toEqual({
		code: 3,
		output: 'baton: Baton is not running: add --start.\n',
	});
});

test('a start of the app with a command is handed over, and opens nothing', async ({ launch, runtime }) => {
	test.skip(runtime === 'electron', 'a second start of a real one cannot be driven');
	const desktop = await launch({ args: ['--demo', '--hidden'] });
	await eventually(async () => (await baton(desktop, 'now')).code).toBe(0);
	await desktop.startSecond('pause');
	expect(await baton(desktop, 'status')).toEqual({ code: 0, output: expect.stringMatching(/^Paused: /) });
	expect(await desktop.isPopoverVisible()).toBe(false);
});

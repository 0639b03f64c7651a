import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { listenAlone } from '../../../app/commands/listen.ts';
import type { OpenedCommands } from '../../../app/commands/open.ts';
import { type BuiltCommandLine, buildCommandLine, type Ended, runToEnd } from '../../support/command-line.ts';
import {
	type CommandedBaton,
	createCommandedBaton,
	makeRuntimeFolder,
	openTo,
	type RuntimeFolder,
} from '../../support/commands-world.ts';

let built: BuiltCommandLine;
beforeAll(async () => {
	built = await buildCommandLine();
});
afterAll(() => built.remove());

let runtime: RuntimeFolder;
beforeEach(() => {
	runtime = makeRuntimeFolder();
});
afterEach(() => runtime.remove());

const baton = (...args: string[]): Promise<Ended> =>
	runToEnd(process.execPath, [built.script, ...args], runtime.environment);

// The name of a pipe on Windows has the user in it, who is the same for all tests.
describe.skipIf(process.platform === 'win32')('a command for a Baton that runs', () => {
	let running: CommandedBaton;
	let opened: OpenedCommands;
	beforeEach(async () => {
		running = createCommandedBaton();
		opened = await openTo(running, runtime);
		expect(opened.refusal).toBeNull();
	});
	afterEach(() => opened.close());

	it('is carried out, and its result printed', async () => {
		expect(await baton('volume', '-5')).toEqual({ code: 0, stdout: 'Volume: 50%\n', stderr: '' });
		expect(running.asked).toEqual([
			{ intent: { type: 'changeVolume', deltaPercent: -5 }, source: 'command' },
		]);
	});

	it('prints nothing where there is nothing to say', async () => {
		expect(await baton('show')).toEqual({ code: 0, stdout: '', stderr: '' });
	});

	it('prints one line of JSON on demand', async () => {
		const { stdout } = await baton('now', '--json');
		expect(stdout.trimEnd().split('\n')).toHaveLength(1);
		expect(JSON.parse(stdout)).toMatchObject({ title: 'Paper Lanterns', state: 'playing' });
	});

	it('that Spotify refuses ends with 1, the reason on standard error', async () => {
		running.answer({ ok: false, problem: { kind: 'restriction', reason: 'noNextTrack' } });
		expect(await baton('next')).toEqual({
			code: 1,
			stdout: '',
			stderr: 'baton: There is no next track.\n',
		});
	});

	it.each([3_000, 9_000, 100_000])('with a word of %i letters is answered all the same', async (letters) => {
		const { code, stderr } = await baton('play-uri', 'x'.repeat(letters));
		expect(code).toBe(2);
		expect(stderr).toMatch(/^baton: That is .+\n$/);
	});

	it('with a link that is none ends with 2', async () => {
		expect(await baton('play-uri', 'https://example.org')).toMatchObject({ code: 2, stdout: '' });
	});

	it('that gets no answer in time ends with 4', async () => {
		running.answer(new Promise(() => {}));
		expect(await baton('next', '--timeout', '1')).toEqual({
			code: 4,
			stdout: '',
			stderr: 'baton: Baton did not answer.\n',
		});
	});

	it('does not reach the demo, nor the demo’s the real one', async () => {
		expect(await baton('--demo', 'next')).toMatchObject({ code: 3 });
		expect(running.asked).toEqual([]);
	});

	it('works after quit has been answered, and not once Baton is gone', async () => {
		expect(await baton('quit')).toMatchObject({ code: 0 });
		expect(running.calls.quit).toBe(1);
		opened.close();
		expect(await baton('next')).toMatchObject({ code: 3 });
	});

	it('survives that nobody reads its output', async () => {
		const { code, stderr } = await runToEnd(
			'sh',
			['-c', `'${process.execPath}' '${built.script}' status | true`],
			runtime.environment,
		);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	});
});

describe('a command while no Baton runs', () => {
	const absent = 'baton: Baton is not running: add --start.\n';

	it('ends with 3', async () => {
		expect(await baton('next')).toEqual({ code: 3, stdout: '', stderr: absent });
	});

	it.skipIf(process.platform === 'win32')('says how to reach the demo where only that runs', async () => {
		const opened = await openTo(createCommandedBaton(), { ...runtime, address: runtime.demoAddress });
		onTestFinished(opened.close);
		const { code, stderr } = await baton('next');
		expect(code).toBe(3);
		expect(stderr).toBe('baton: Baton is not running, only its demo is: add --demo.\n');
		expect(await baton('next', '--demo')).toMatchObject({ code: 0, stdout: 'Next\n' });
	});

	it('ends with 3 where a crash has left something', async () => {
		mkdirSync(join(runtime.folder, 'baton'), { mode: 0o700 });
		writeFileSync(join(runtime.folder, 'baton/baton.sock'), '');
		expect(await baton('next')).toMatchObject({ code: 3, stderr: absent });
	});

	it.skipIf(process.platform === 'win32')('is not given to a folder that others may write to', async () => {
		const opened = await openTo(createCommandedBaton(), runtime);
		onTestFinished(opened.close);
		chmodSync(join(runtime.folder, 'baton'), 0o777);
		for (const args of [['next'], ['next', '--start']]) {
			const { code, stderr } = await baton(...args);
			expect(code).toBe(3);
			expect(stderr).toContain('is open to others');
		}
	});
});

describe.skipIf(process.platform === 'win32')('a Baton that is none', () => {
	async function pretend(answer: (socket: Socket) => void): Promise<void> {
		const server = createServer((socket) => {
			socket.on('error', () => {}).once('data', () => answer(socket));
		});
		expect(await listenAlone(server, runtime.address, runtime.user)).toBeNull();
		onTestFinished(() => void server.close());
	}

	it.each([
		['hangs up', ''],
		['answers half a line', '{"ok":true,"te'],
		['answers no JSON', 'ok\n'],
		['answers null', 'null\n'],
		['answers something else', '{"ok":"yes","text":1}\n'],
		['answers without end', 'x'.repeat(1_000_000)],
	])('that %s is no answer', async (_, answer) => {
		await pretend((socket) => socket.end(answer));
		expect(await baton('next')).toMatchObject({ code: 4, stdout: '' });
	});
});

describe('a command line that makes no sense', () => {
	it.each([
		[['nxt'], 'Did you mean: baton next'],
		[['volume'], 'Usage: baton volume'],
		[['volume', '999'], 'Usage: baton volume'],
		[['seek', '--', '--5'], 'Usage: baton seek'],
		[['next', '--json'], 'no JSON'],
		[['--frobnicate'], 'There is no option "--frobnicate"'],
		[['--\u009b31m\u202ex'], 'There is no option "--31mx"'],
		[['\u009b31m\u202ex'], 'There is no command "31mx"'],
		[['hlep'], 'Did you mean: baton help'],
		[['now', '-j'], 'There is no option "-j"'],
		[['now', '--timeout'], '--timeout S'],
		[['now', '--timeout', '0'], '--timeout S'],
		[['now', '--timeout=1e9'], '--timeout S'],
		[['completion', 'tcsh'], 'bash|zsh|fish'],
		[['completion'], 'bash|zsh|fish'],
		[[], 'Usage: baton COMMAND'],
	])('%j ends with 2 and says why', async (args, text) => {
		const { code, stdout, stderr } = await baton(...args);
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
		expect(stderr).toContain(text);
	});
});

describe('help', () => {
	it.each([[['help']], [['--help']], [['-h']], [['next', '--help']]])('is what %j prints', async (args) => {
		const { code, stdout } = await baton(...args);
		expect(code).toBe(0);
		expect(stdout).toMatch(/^Usage: baton COMMAND/);
		expect(stdout).toContain('  volume N|+N|-N ');
		expect(stdout).toContain('  3  Baton is not running');
		expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
	});

	it('has the version beside it', async () => {
		expect(await baton('--version')).toMatchObject({
			code: 0,
			stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
		});
	});
});

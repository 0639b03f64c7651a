import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asked } from '../../../app/cli/ask.ts';
import { batonProgram } from '../../../app/cli/program.ts';
import { startBaton } from '../../../app/cli/start-baton.ts';
import { systemClock } from '../../../app/clock.ts';
import type { Json } from '../../../app/commands/protocol.ts';
import { eventually } from '../../support/eventually.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const notRunning: Asked = { kind: 'notRunning', why: null };
const running = (session: Json): Asked => ({
	kind: 'answered',
	answer: { ok: true, text: '', data: { session } },
});

let folder = '';
let marker = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'baton-start-'));
	marker = join(folder, 'started');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Leaves behind that it ran, and whether as Node. */
const script =
	'require("node:fs").writeFileSync(process.argv[1], "node:" + process.env.ELECTRON_RUN_AS_NODE)';

function start(answers: readonly Asked[], clock = systemClock): Promise<boolean> {
	const left = [...answers];
	return startBaton({
		program: [process.execPath, '--eval', script, marker],
		environment: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
		clock,
		askStatus: async () => left.shift() ?? answers.at(-1) ?? notRunning,
	});
}

describe('starting Baton for a command', () => {
	it('starts nothing where one runs already', async () => {
		expect(await start([running('signedIn')])).toBe(true);
		expect(existsSync(marker)).toBe(false);
	});

	it('waits until it answers, and until the sign-in is through', async () => {
		const answers = [notRunning, notRunning, running('signingIn'), running('signedIn')];
		expect(await start(answers)).toBe(true);
	});

	it('starts the program itself, even from what runs as plain Node', async () => {
		await start([notRunning, running('signedIn')]);
		await eventually(() => expect(readFileSync(marker, 'utf8')).toBe('node:undefined'));
	});

	it('waits for nobody who is signed out, as that needs a person', async () => {
		expect(await start([running('signedOut')])).toBe(true);
	});

	it('gives up after 20 seconds', async () => {
		const clock = createFakeClock();
		const starting = start([notRunning], clock);
		let result: boolean | null = null;
		void starting.then((started) => {
			result = started;
		});
		for (let ms = 0; ms < 19_900; ms += 100) {
			await eventually(() => expect(clock.timers()).toBe(1));
			clock.advance(100);
		}
		expect(result).toBeNull();
		await eventually(() => expect(clock.timers()).toBe(1));
		clock.advance(100);
		expect(await starting).toBe(false);
	});

	it.each<[string, readonly [string, ...string[]]]>([
		['is not there', ['/nowhere/baton']],
		['ends with an error', [process.execPath, '--eval', 'process.exit(1)']],
	])('waits for no program that %s', async (_, program) => {
		const before = performance.now();
		const options = { program, environment: {}, clock: systemClock, askStatus: async () => notRunning };
		expect(await startBaton(options)).toBe(false);
		expect(performance.now() - before).toBeLessThan(10_000);
	});

	it('waits on where the program leaves it to another that starts as well', async () => {
		const left = Array.from({ length: 10 }, () => notRunning);
		const program = [process.execPath, '--eval', ''] as const;
		const askStatus = async () => left.shift() ?? running('signedIn');
		expect(await startBaton({ program, environment: {}, clock: systemClock, askStatus })).toBe(true);
	});

	it('starts nothing, and does not wait, where something is in the way', async () => {
		expect(await start([{ kind: 'notRunning', why: '/tmp/baton-0 belongs to somebody else' }])).toBe(false);
		expect(existsSync(marker)).toBe(false);
	});

	it('starts no second one beside a Baton that is slow to answer', async () => {
		expect(await start([{ kind: 'noAnswer' }, running('signedIn')])).toBe(true);
		expect(existsSync(marker)).toBe(false);
	});
});

describe('the program that is Baton', () => {
	const parts = {
		execPath: '/opt/Baton/baton',
		environment: {},
		isElectron: true,
		root: '/src',
		demo: false,
	};

	it.each([
		['the packaged one', {}, ['/opt/Baton/baton', '--hidden']],
		['the demo', { demo: true }, ['/opt/Baton/baton', '--hidden', '--demo']],
		[
			'an AppImage, not what it unpacked',
			{
				execPath: '/tmp/.mount_x/baton',
				environment: { APPIMAGE: '/home/a/Baton.AppImage', APPDIR: '/tmp/.mount_x' },
			},
			['/home/a/Baton.AppImage', '--hidden'],
		],
		[
			'a portable one, not what it unpacked',
			{ environment: { PORTABLE_EXECUTABLE_FILE: 'D:\\Baton.exe' } },
			['D:\\Baton.exe', '--hidden'],
		],
		[
			'the start script of the source',
			{ execPath: '/usr/bin/node', isElectron: false },
			['/usr/bin/node', join('/src', 'build/start.js'), '--hidden'],
		],
	])('is %s', (_, changes, program) => {
		expect(batonProgram({ ...parts, ...changes })).toEqual(program);
	});
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentUser } from '../../../app/commands/address.ts';
import { listenAlone } from '../../../app/commands/listen.ts';
import { distrustOf } from '../../../app/commands/own-folder.ts';

let root = '';
let folder = '';
let path = '';
const servers: Server[] = [];

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'baton-listen-'));
	folder = join(root, 'baton');
	path = join(folder, 'baton.sock');
});
afterEach(() => {
	for (const server of servers.splice(0)) server.close();
	rmSync(root, { recursive: true, force: true });
});

async function listen(): Promise<string | null> {
	const server = createServer((socket) => socket.on('error', () => {}).end());
	servers.push(server);
	return listenAlone(server, { path, folder }, currentUser());
}

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

/** A program that makes a socket and is killed, so that nobody takes it away. */
async function leaveSocket(): Promise<void> {
	const script = 'require("node:net").createServer().listen(process.argv[1], () => console.log("up"))';
	const child = spawn(process.execPath, ['--eval', script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
	await once(child.stdout, 'data');
	child.kill('SIGKILL');
	await once(child, 'exit');
}

/** Connects as another user of this computer, and prints what came of it. */
async function connectAs(userId: number, to: string): Promise<string> {
	const script = `require("node:net").connect(process.argv[1])
		.on("connect", () => { console.log("connected"); process.exit(); })
		.on("error", ({ code }) => { console.log(code); process.exit(); })`;
	const child = spawn(process.execPath, ['--eval', script, to], {
		uid: userId,
		gid: userId,
		cwd: '/',
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const [printed] = await once(child.stdout, 'data');
	return String(printed).trim();
}

describe.skipIf(process.platform === 'win32')('a socket for commands', () => {
	it('is this person’s alone, and so is its folder', async () => {
		expect(await listen()).toBeNull();
		expect([modeOf(folder), modeOf(path)]).toEqual(['700', '600']);
	});

	it('is taken away when its server closes', async () => {
		await listen();
		servers[0]?.close();
		expect(existsSync(path)).toBe(false);
	});

	it('takes the place of one that a crash has left', async () => {
		mkdirSync(folder, { mode: 0o700 });
		await leaveSocket();
		expect(existsSync(path)).toBe(true);
		expect(await listen()).toBeNull();
		expect(modeOf(path)).toBe('600');
	});

	it('takes the place of a file that is no socket', async () => {
		mkdirSync(folder, { mode: 0o700 });
		writeFileSync(path, 'anything');
		expect(await listen()).toBeNull();
	});

	it('leaves that of another Baton alone', async () => {
		await listen();
		expect(await listen()).toBe(`another Baton listens at ${path}`);
		expect(servers[0]?.listening).toBe(true);
		expect(existsSync(path)).toBe(true);
	});

	it('is not made in a folder that others may write to or look into', async () => {
		for (const mode of [0o777, 0o770, 0o755, 0o710, 0o701]) {
			mkdirSync(folder);
			chmodSync(folder, mode);
			expect(await listen()).toBe(`${folder} is open to others`);
			expect(existsSync(path)).toBe(false);
			rmSync(folder, { recursive: true });
		}
	});

	it('is not made behind a link, wherever that leads', async () => {
		mkdirSync(join(root, 'elsewhere'), { mode: 0o700 });
		symlinkSync(join(root, 'elsewhere'), folder);
		expect(await listen()).toBe(`${folder} is no folder`);
	});

	it('is not made where a file is in the way, which is told', async () => {
		writeFileSync(folder, '');
		expect(await listen()).toBe(`${path}: EEXIST`);
	});

	it('is not made in a folder of somebody else', () => {
		mkdirSync(folder, { mode: 0o700 });
		expect(distrustOf(folder, '4711')).toBe('belongs to somebody else');
		expect(distrustOf(folder, currentUser())).toBeNull();
	});

	it('is not made where one cannot even look', () => {
		expect(distrustOf(join(root, 'x'.repeat(300)), currentUser())).toBe('cannot be looked at');
	});

	it('keeps other users of this computer out', async ({ skip }) => {
		if (process.getuid?.() !== 0) skip('only root can become another user');
		await listen();
		chmodSync(root, 0o755);
		expect(await connectAs(65_534, path)).toBe('EACCES');
		// By the mode of the socket, even if the folder had let them through.
		chmodSync(folder, 0o755);
		expect(await connectAs(65_534, path)).toBe('EACCES');
	});
});

import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InstanceLock, Start } from '../process/instance.ts';
import { parseLock, parseStart } from '../process/instance.ts';
import { getPath } from './app-paths.ts';

const key = randomUUID();
let held: string | null = null;
let port: number | null = null;
let report: (start: Start) => void = () => {};

const lockFile = (): string => join(getPath('userData'), 'stage-instance.json');

const lock = (): InstanceLock => ({ pid: process.pid, port, key });

/** True when the file is this process's now. */
function create(file: string): boolean {
	try {
		writeFileSync(file, JSON.stringify(lock()), { flag: 'wx', mode: 0o600 });
		return true;
	} catch {
		return false;
	}
}

/** Tells the instance that holds the file; false when there is none any more. Has to wait, as Electron's call does. */
function knock(file: string, start: Start): boolean {
	const script = fileURLToPath(new URL('./knock.js', import.meta.url));
	const { status } = spawnSync(process.execPath, [script, file], { input: JSON.stringify(start) });
	return status === 0;
}

/** Takes the lock of the user data folder, or hands this start to the instance that has it. */
export function takeInstance(start: Start, onSecondStart: (start: Start) => void): boolean {
	const file = lockFile();
	if (held) return true;
	if (!create(file)) {
		if (knock(file, start)) return false;
		rmSync(file, { force: true });
		if (!create(file)) return false;
	}
	held = file;
	report = onSecondStart;
	return true;
}

export function releaseInstance(): void {
	if (!held) return;
	if (parseLock(readFileSync(held, 'utf8')).key === key) rmSync(held);
	held = null;
}

/** From here on a second start can reach this instance. */
export function announceInstance(pagePort: number): void {
	port = pagePort;
	if (held) writeFileSync(held, JSON.stringify(lock()));
}

/** A second start, as it came over the loopback address; false when it does not know the lock's key. */
export function receiveStart(presentedKey: string | undefined, json: string): boolean {
	if (!held || presentedKey !== key) return false;
	report(parseStart(json));
	return true;
}

/** `node knock.js LOCK-FILE < start.json`: ends with 0 when the instance that holds the lock has been told. */
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { type InstanceLock, KEY_HEADER, parseLock, START_PATH } from './process/instance.ts';

const PATIENCE_MS = 5_000;

/** Null while its owner is writing it. */
function readLock(file: string): InstanceLock | null {
	const json = readFileSync(file, 'utf8');
	try {
		return parseLock(json);
	} catch {
		return null;
	}
}

async function knock(file: string, start: string): Promise<boolean> {
	const endsAt = Date.now() + PATIENCE_MS;
	while (Date.now() < endsAt) {
		const lock = readLock(file);
		// Throws when there is no such process.
		if (lock) process.kill(lock.pid, 0);
		if (lock?.port) {
			const url = `http://127.0.0.1:${lock.port}${START_PATH}`;
			return (await fetch(url, { method: 'POST', headers: { [KEY_HEADER]: lock.key }, body: start })).ok;
		}
		await delay(50);
	}
	return false;
}

const told = await knock(process.argv[2] ?? '', await text(process.stdin)).catch(() => false);
process.exitCode = told ? 0 : 1;

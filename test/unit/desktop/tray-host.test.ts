import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findTrayHost } from '../../../app/desktop/linux/tray-host.ts';

describe.skipIf(process.platform === 'win32')('the tray of the desktop', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'baton-tray-host-'));
	});
	afterEach(() => rm(folder, { recursive: true }));

	async function program(script: string): Promise<string> {
		const path = join(folder, 'dbus-send');
		await writeFile(path, `#!/bin/sh\n${script}\n`);
		await chmod(path, 0o700);
		return path;
	}

	it.each([
		['there', 'echo "   boolean true"', 'present'],
		['not there', 'echo "   boolean false"', 'absent'],
		['unknown without a bus', 'echo "Failed to open connection" >&2; exit 1', 'unknown'],
		['unknown after an answer of another kind', 'echo "   string true boolean"', 'unknown'],
		['unknown after no answer', 'true', 'unknown'],
	])('is %s', async (_name, script, expected) => {
		expect(await findTrayHost(await program(script))).toBe(expected);
	});

	it('is asked for by its name on the bus', async () => {
		const asks = 'case "$*" in *NameHasOwner*org.kde.StatusNotifierWatcher*) echo "boolean true";; esac';
		expect(await findTrayHost(await program(asks))).toBe('present');
	});

	it('is unknown where D-Bus is not installed', async () => {
		expect(await findTrayHost(join(folder, 'missing'))).toBe('unknown');
	});
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readMachineId } from '../../../app/dbus/export/machine-id.ts';

const ID = '0123456789abcdef0123456789abcdef';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'baton-machine-'));
});
afterEach(() => rm(folder, { recursive: true }));

it.each(['', 'uninitialized\n', `${ID}0\n`, ID.toUpperCase(), `x${ID}`, '\0'.repeat(32)])(
	'is sought in the next place where the first holds %j',
	async (text) => {
		const [first, second] = [join(folder, 'first'), join(folder, 'second')];
		await writeFile(first, text);
		expect(await readMachineId([first, second])).toBeNull();
		await writeFile(second, `${ID}\n`);
		expect(await readMachineId([first, second])).toBe(ID);
	},
);

it('is the first one where there are two', async () => {
	const [first, second] = [join(folder, 'first'), join(folder, 'second')];
	await writeFile(first, ID);
	await writeFile(second, ID.replace('0', 'f'));
	expect(await readMachineId([first, second])).toBe(ID);
	expect(await readMachineId([folder, first])).toBe(ID);
});

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFileSaver } from '../../../app/desktop/save-file.ts';
import { dialog, savePlace } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

let folder: string;
let held: boolean[];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'baton-save-'));
	held = [];
	dialog.asked.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

function save(place: { canceled: boolean; filePath: string }) {
	Object.assign(savePlace, place);
	return createFileSaver((hold) => held.push(hold))('keys.json', 'text');
}

describe('saving a file', () => {
	it('writes where the person wants it, for them alone, and holds the popover meanwhile', async () => {
		const filePath = join(folder, 'mine.json');
		expect(await save({ canceled: false, filePath })).toEqual({ saved: true });
		expect(readFileSync(filePath, 'utf8')).toBe('text');
		if (process.platform !== 'win32') expect(statSync(filePath).mode & 0o777).toBe(0o600);
		expect(dialog.asked).toEqual([{ defaultPath: join('/home/robin/documents', 'keys.json') }]);
		expect(held).toEqual([true, false]);
	});

	it('writes nothing where the person would rather not', async () => {
		expect(await save({ canceled: true, filePath: '' })).toEqual({ saved: false, why: 'cancelled' });
		expect(held).toEqual([true, false]);
	});

	it('says so where nothing can be written', async () => {
		const filePath = join(folder, 'missing', 'mine.json');
		expect(await save({ canceled: false, filePath })).toEqual({ saved: false, why: 'notWritable' });
		expect(await save({ canceled: false, filePath: folder })).toEqual({ saved: false, why: 'notWritable' });
		expect(held).toEqual([true, false, true, false]);
	});
});

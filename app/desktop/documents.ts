import { chmodSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import type { Clock } from '../clock.ts';
import type { Document } from '../ports.ts';

/**
 * One JSON file of the app. What cannot be read as an object is kept under another name, and an empty one begins.
 *
 * Throws what the disk throws, on opening as on writing.
 *
 * @param folder where the file is, absolute; made when it is missing
 */
export function openDocument(name: string, folder: string, clock: Clock): Document {
	const path = join(folder, `${name}.json`);

	function setAsideFile(): string {
		const keptAs = freeName(folder, `${name}.broken-${fileTime(clock.now())}`);
		// Somebody may have deleted it meanwhile; then there is nothing to keep.
		if (existsSync(path)) renameSync(path, join(folder, keptAs));
		return keptAs;
	}

	restrictToOwner(path);
	let setAsideOnOpening: string | null = null;
	let store: Store;
	try {
		store = openStore(name, folder);
	} catch {
		// Truncated, tampered with, not JSON, or not even a file.
		setAsideOnOpening = setAsideFile();
		store = openStore(name, folder);
	}
	let value: unknown = store.store;

	return {
		setAsideOnOpening,
		read: () => value,
		write(next) {
			store.store = { ...next };
			value = next;
		},
		setAside() {
			const keptAs = setAsideFile();
			value = {};
			return keptAs;
		},
	};
}

function openStore(name: string, folder: string): Store {
	return new Store({
		name,
		cwd: folder,
		configFileMode: 0o600,
		accessPropertiesByDotNotation: false,
		// Its own reading takes `[]`, `1` or `null` for an empty object, and the next write would overwrite them.
		deserialize(text) {
			// Editors on Windows put a byte order mark before the text.
			const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
			if (!isRecord(parsed)) throw new SyntaxError('Not a JSON object');
			return parsed;
		},
	});
}

/** Writing sets the mode as well; this is for a file that was copied back by hand. */
function restrictToOwner(path: string): void {
	if (existsSync(path)) chmodSync(path, 0o600);
}

/** `base.json`, or with a number where that is taken, so that nothing kept earlier is overwritten. */
function freeName(folder: string, base: string): string {
	for (let count = 1; ; count += 1) {
		const name = count === 1 ? `${base}.json` : `${base}-${count}.json`;
		if (!existsSync(join(folder, name))) return name;
	}
}

/** Epoch milliseconds as text that every file system takes, such as `2026-11-21T12-00-00-000Z`. */
function fileTime(at: number): string {
	return new Date(at).toISOString().replaceAll(/[:.]/g, '-');
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Document } from '../../app/ports.ts';

export interface FileDocument extends Document {
	/** The file as it is now. */
	text(): string;
}

/** A JSON file at `path`, opened anew: what cannot be parsed is set aside at once. */
export function openFileDocument(path: string): FileDocument {
	const setAside = () => {
		const other = `${path}.broken`;
		renameSync(path, other);
		writeFileSync(path, '{}');
		return other;
	};
	const read = (): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});

	let setAsideOnOpening: string | null = null;
	try {
		read();
	} catch {
		setAsideOnOpening = setAside();
	}
	return {
		setAsideOnOpening,
		read,
		write: (value) => writeFileSync(path, JSON.stringify(value)),
		setAside,
		text: () => readFileSync(path, 'utf8'),
	};
}

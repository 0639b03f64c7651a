import { lstatSync } from 'node:fs';

/** Anything for the group or for others. */
const OPEN_TO_OTHERS = 0o077;

/**
 * Why a folder cannot be trusted to keep others away from a socket; null when it can. In `/tmp` anybody could have made
 * it before, or have put a link there.
 *
 * @param user its owner to be, as a number in text
 */
export function distrustOf(folder: string, user: string): string | null {
	const found = lstatSync(folder, { throwIfNoEntry: false });
	if (!found) return 'is not there';
	if (!found.isDirectory()) return 'is no folder';
	if (String(found.uid) !== user) return 'belongs to somebody else';
	return (found.mode & OPEN_TO_OTHERS) === 0 ? null : 'is open to others';
}

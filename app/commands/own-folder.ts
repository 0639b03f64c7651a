import { lstatSync, type Stats } from 'node:fs';

/** Anything for the group or for others. */
const OPEN_TO_OTHERS = 0o077;

/**
 * Why a folder cannot be trusted to keep others away from a socket; null when it can. In `/tmp` anybody could have made
 * it before, or have put a link there.
 *
 * @param user its owner to be, as a number in text
 */
export function distrustOf(folder: string, user: string): string | null {
	const found = look(folder);
	if (found === null) return 'cannot be looked at';
	if (found === undefined) return 'is not there';
	if (!found.isDirectory()) return 'is no folder';
	if (String(found.uid) !== user) return 'belongs to somebody else';
	return (found.mode & OPEN_TO_OTHERS) === 0 ? null : 'is open to others';
}

/** Null where it is out of reach: the runtime folder of somebody else, as `su` and `sudo` leave it in the environment. */
function look(folder: string): Stats | undefined | null {
	try {
		return lstatSync(folder, { throwIfNoEntry: false });
	} catch {
		return null;
	}
}

import { join } from 'node:path';
import { systemClock } from '../clock.ts';
import { currentUser } from '../commands/address.ts';
import type { Surroundings } from './run.ts';

/**
 * The process that this runs in.
 *
 * @param bundleFolder of the main process: `out/main`
 */
export function surroundingsHere(bundleFolder: string): Surroundings {
	return {
		platform: process.platform,
		environment: process.env,
		clock: systemClock,
		user: currentUser(),
		execPath: process.execPath,
		isElectron: process.versions.electron !== undefined,
		root: join(bundleFolder, '../..'),
		// Neither stream is touched before it is needed: Node makes each at the first touch, which takes its time.
		print: (text) => writeLine(process.stdout, text),
		complain: (text) => writeLine(process.stderr, text),
	};
}

/** Whoever reads the output may stop, as `head` does. */
function writeLine(stream: NodeJS.WriteStream, text: string): void {
	stream.once('error', () => {}).write(`${text}\n`);
}

import { join } from 'node:path';
import { median } from '../measure/percentile.ts';
import { inTemporaryFolder } from '../measure/temporary-folder.ts';
import { timeToTray } from '../measure/tray-start.ts';
import { type Figure, lower } from './figure.ts';

const RUNS = 10;

const baton = new URL('../main/main.js', import.meta.url);
const trayOnly = new URL('../../test/stage/fixtures/tray-only.js', import.meta.url);

/**
 * From the start of the process to the tray icon on the stage, as seen from outside: of Baton before its first
 * sign-in, and of a main script that makes a tray and nothing else. They take turns, so that both meet the same
 * load; a first run of each fills the caches of the disk, and is not counted.
 */
export function measureStartup(): Promise<Figure[]> {
	return inTemporaryFolder(async (folder) => {
		const batonMs: number[] = [];
		const trayOnlyMs: number[] = [];
		for (let run = 0; run <= RUNS; run += 1) {
			batonMs.push(await timeToTray(baton, join(folder, 'baton')));
			trayOnlyMs.push(await timeToTray(trayOnly, join(folder, 'tray-only')));
		}
		const startMs = median(batonMs.slice(1));
		const ratio = startMs / median(trayOnlyMs.slice(1));
		return [
			lower('start to tray present, p50', 'ms', startMs, null),
			lower('start to tray present, ratio to a main that only makes a tray', 'ratio', ratio, 1.5),
		];
	});
}

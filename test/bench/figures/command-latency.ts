import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../../app/clock.ts';
import { commandAddress, currentUser } from '../../../app/commands/address.ts';
import { openCommands } from '../../../app/commands/open.ts';
import { median, percentile } from '../measure/percentile.ts';
import { startPressedBaton } from '../measure/pressed-baton.ts';
import { withSpotifyProcess } from '../measure/spotify-process.ts';
import { inTemporaryFolder } from '../measure/temporary-folder.ts';
import { type Figure, lower } from './figure.ts';

const WARM_UP = 3;
const RUNS = 40;

const script = fileURLToPath(new URL('../../build/baton.js', import.meta.url));

/**
 * `node build/baton.js next`, from the start of its process to its end: Baton gets the command, and Spotify, embedded and
 * in a process of its own, answers it. Each run is followed by one of Node with an empty script, so that both meet the
 * same load.
 */
export function measureCommandLatency(): Promise<Figure[]> {
	return inTemporaryFolder((folder) =>
		withSpotifyProcess(async ({ addresses, clientId }) => {
			const { platform } = process;
			const user = currentUser();
			const environment = { ...process.env, XDG_RUNTIME_DIR: folder, TMPDIR: folder };
			const address = commandAddress({ platform, environment, user, demo: false });
			const { baton, playing } = startPressedBaton({ clock: systemClock, addresses, clientId });
			await playing;
			// So that there always is a next song.
			await baton.perform({ type: 'setRepeat', repeat: 'context' }, 'command');
			const opened = await openCommands({
				baton,
				clock: systemClock,
				address,
				user,
				show() {},
				quit() {},
			});
			const empty = join(folder, 'empty.mjs');
			writeFileSync(empty, '');
			try {
				if (opened.refusal !== null) throw new Error(opened.refusal);
				const commandMs: number[] = [];
				const emptyMs: number[] = [];
				for (let run = 0; run < WARM_UP + RUNS; run += 1) {
					commandMs.push(await timeToEnd([script, 'next'], environment));
					emptyMs.push(await timeToEnd([empty], environment));
				}
				const measured = commandMs.slice(WARM_UP);
				const ratio = median(measured) / median(emptyMs.slice(WARM_UP));
				return [
					lower('baton next, from start to exit, p95', 'ms', percentile(measured, 95), 150),
					lower('baton next, ratio to an empty start of Node', 'ratio', ratio, 1.3),
				];
			} finally {
				opened.close();
				baton.dispose();
			}
		}),
	);
}

async function timeToEnd(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
	const startedMs = performance.now();
	const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
	const [code] = await once(child, 'exit');
	const tookMs = performance.now() - startedMs;
	if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
	return tookMs;
}

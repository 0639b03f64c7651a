import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** A screen of a test's own, which nobody sees. */
export interface XDisplay {
	/** As programs expect it in `DISPLAY`. */
	readonly name: string;
	close(): Promise<void>;
}

/** Debian's package `xvfb` has it. It has no flag for its version. */
export const hasXvfb = spawnSync('Xvfb', ['-help']).status === 0;

export async function startXDisplay(): Promise<XDisplay> {
	// It finds a free number, and keeps what programs leave on it.
	const args = ['-displayfd', '3', '-noreset', '-nolisten', 'tcp', '-screen', '0', '800x600x24'];
	const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
	const kill = (): boolean => server.kill('SIGKILL');
	process.once('exit', kill);
	const number = await new Promise<string>((resolve, reject) => {
		server.stdio[3]?.once('data', resolve);
		server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
	});
	return {
		name: `:${String(number).trim()}`,
		async close() {
			process.off('exit', kill);
			server.kill();
			if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
		},
	};
}

import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** Whether a program is installed here, by asking it for its version. */
export const hasProgram = (name: string, versionFlag = '--version'): boolean =>
	spawnSync(name, [versionFlag]).status === 0;

/** What a program printed, as on a desktop with this session bus. Rejects when it fails, with its words. */
export async function runOnBus(address: string, program: string, args: readonly string[]): Promise<string> {
	const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', DBUS_SESSION_BUS_ADDRESS: address };
	const { stdout } = await promisify(execFile)(program, args, { env, timeout: 10_000 });
	return stdout;
}

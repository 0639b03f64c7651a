import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A message bus of a test's own, run by the reference implementation. */
export interface PrivateBus {
	/** As clients expect it in `DBUS_SESSION_BUS_ADDRESS`. */
	readonly address: string;
	/** Lets nothing through any more, though connections stay open. */
	freeze(): void;
	/** Ends the bus as a crash would. */
	kill(): Promise<void>;
	/** Brings up another one at the same address. */
	restart(): Promise<void>;
	close(): Promise<void>;
}

/** Debian's package `dbus` has it; macOS and Windows usually do not. */
export const hasMessageBus = spawnSync('dbus-daemon', ['--version']).status === 0;

/**
 * @param services a program for each name that the bus can start by itself, with its arguments
 */
export async function startPrivateBus(
	kind: 'path' | 'abstract' = 'path',
	services: Readonly<Record<string, string>> = {},
): Promise<PrivateBus> {
	const folder = await mkdtemp(join(tmpdir(), 'baton-bus-'));
	const socket = kind === 'path' ? `unix:path=${folder}/bus` : `unix:abstract=${folder}/bus`;
	const configuration = join(folder, 'bus.conf');
	await writeFile(configuration, configurationFor(socket, folder));
	for (const [name, program] of Object.entries(services)) {
		await writeFile(join(folder, `${name}.service`), `[D-BUS Service]\nName=${name}\nExec=${program}\n`);
	}
	let daemon = await startDaemon(configuration);

	async function kill(): Promise<void> {
		if (daemon.process.exitCode !== null || daemon.process.signalCode !== null) return;
		daemon.process.ref();
		daemon.process.kill('SIGKILL');
		await once(daemon.process, 'exit');
	}

	return {
		address: daemon.address,
		freeze() {
			daemon.process.kill('SIGSTOP');
		},
		kill,
		async restart() {
			await kill();
			await rm(join(folder, 'bus'), { force: true });
			daemon = await startDaemon(configuration);
		},
		async close() {
			await kill();
			await rm(folder, { recursive: true });
		},
	};
}

/** Nothing of the person's own session: none of its services, no other policy. */
function configurationFor(socket: string, servicesFolder: string): string {
	return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
	"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
	<type>session</type>
	<listen>${socket}</listen>
	<servicedir>${servicesFolder}</servicedir>
	<auth>EXTERNAL</auth>
	<policy context="default">
		<allow send_destination="*" eavesdrop="true"/>
		<allow eavesdrop="true"/>
		<allow own="*"/>
	</policy>
</busconfig>
`;
}

async function startDaemon(configuration: string): Promise<{ process: ChildProcess; address: string }> {
	// It complains that it may not raise its limits, even where that does not matter.
	const daemon = spawn('dbus-daemon', [`--config-file=${configuration}`, '--nofork', '--print-address'], {
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const address = await new Promise<string>((resolve, reject) => {
		daemon.stdout.setEncoding('utf8').once('data', resolve);
		daemon.once('exit', (code) => reject(new Error(`dbus-daemon ended with ${code}`)));
	});
	// A test that breaks off leaves neither a process behind nor its runner waiting for one.
	const kill = (): boolean => daemon.kill('SIGKILL');
	process.once('exit', kill);
	daemon.once('exit', () => process.off('exit', kill));
	daemon.stdout.destroy();
	daemon.unref();
	return { process: daemon, address: address.trim() };
}

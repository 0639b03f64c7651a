import { userInfo } from 'node:os';

/** Where the running Baton can be reached by shells of the same person. */
export interface CommandAddress {
	/** Of the socket, or the name of the pipe. */
	readonly path: string;
	/** The folder of the socket, which has to be that person's alone; null on Windows, where pipes have none. */
	readonly folder: string | null;
}

/** What a Unix socket's path may have on macOS, the least of all; Linux has four more. See unix(4). */
const LONGEST_SOCKET_PATH = 103;

/**
 * Both sides find it by themselves: in the folder that the system keeps for what runs as this person, else in one of
 * Baton's own under `/tmp`. The demo has an address of its own, beside the real thing.
 * https://specifications.freedesktop.org/basedir-spec/latest/
 *
 * @param user as `currentUser` gives it
 */
export function commandAddress(parts: {
	readonly platform: NodeJS.Platform;
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly user: string;
	readonly demo: boolean;
}): CommandAddress {
	const { platform, environment, user, demo } = parts;
	const name = demo ? 'baton-demo' : 'baton';
	if (platform === 'win32') return { path: `\\\\.\\pipe\\${name}-${encodeURIComponent(user)}`, folder: null };

	const runtime = platform === 'darwin' ? environment.TMPDIR : environment.XDG_RUNTIME_DIR;
	const inFolder = (folder: string) => ({ path: `${folder}/${name}.sock`, folder });
	if (runtime?.startsWith('/')) {
		const address = inFolder(`${runtime.replace(/\/+$/, '')}/baton`);
		if (Buffer.byteLength(address.path) <= LONGEST_SOCKET_PATH) return address;
	}
	return inFolder(`/tmp/baton-${user}`);
}

/** Who runs this program: the number on Unix, the name on Windows, which has none. */
export const currentUser = (): string => String(process.getuid?.() ?? userInfo().username);

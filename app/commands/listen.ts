import { once } from 'node:events';
import { chmodSync, mkdirSync, unlinkSync } from 'node:fs';
import { connect, type Server } from 'node:net';
import type { CommandAddress } from './address.ts';
import { distrustOf } from './own-folder.ts';

/**
 * Lets a server listen where only this person can reach it. Gives why it does not listen, or null when it does.
 * A socket that a crash has left is replaced; one on which somebody answers is another Baton's, and is left alone.
 *
 * @param user as `currentUser` gives it
 */
export async function listenAlone(
	server: Server,
	{ path, folder }: CommandAddress,
	user: string,
): Promise<string | null> {
	try {
		if (folder !== null) {
			mkdirSync(folder, { recursive: true, mode: 0o700 });
			const distrust = distrustOf(folder, user);
			if (distrust !== null) return `${folder} ${distrust}`;
		}
		if (!(await listens(server, path))) {
			if (folder === null || (await isAnswered(path))) return `another Baton listens at ${path}`;
			unlinkSync(path);
			if (!(await listens(server, path))) return `another Baton listens at ${path}`;
		}
		// The folder keeps others away until then.
		if (folder !== null) chmodSync(path, 0o600);
		return null;
	} catch (error) {
		server.close();
		return `${path}: ${codeOf(error)}`;
	}
}

/** False when something has that address already. Rejects when it cannot be had for another reason. */
async function listens(server: Server, path: string): Promise<boolean> {
	server.listen(path);
	try {
		await once(server, 'listening');
		return true;
	} catch (error) {
		if (codeOf(error) === 'EADDRINUSE') return false;
		throw error;
	}
}

async function isAnswered(path: string): Promise<boolean> {
	const socket = connect(path);
	try {
		await once(socket, 'connect');
		return true;
	} catch {
		return false;
	} finally {
		socket.destroy();
	}
}

const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : String(error);

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LOOPBACK } from './access.ts';

/** Listens on `port`, or on any free one where that is taken or 0. */
export async function listen(port: number): Promise<{ server: Server; port: number }> {
	const server = createServer();
	const { promise, resolve, reject } = Promise.withResolvers<void>();
	server.once('error', (error: NodeJS.ErrnoException) => {
		if (port === 0 || error.code !== 'EADDRINUSE') reject(error);
		else server.listen(0, LOOPBACK, resolve);
	});
	server.listen(port, LOOPBACK, resolve);
	await promise;
	return { server, port: portOf(server.address()) };
}

function portOf(address: AddressInfo | string | null): number {
	if (typeof address === 'object' && address !== null) return address.port;
	throw new Error('The server listens on no port.');
}

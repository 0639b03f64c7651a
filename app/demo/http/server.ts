import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Clock } from '../../clock.ts';
import type { Strike } from '../faults.ts';
import { faultReply } from './fault-replies.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import { apiError, Refusal, type Reply, text } from './reply.ts';

export interface HttpServer {
	readonly origin: string;
	/** Requests that have arrived and are not yet answered, hanging ones included. */
	openRequests(): number;
	/** While it is not, every connection is broken and no new one accepted. Rejects when its port was taken meanwhile. */
	setReachable(reachable: boolean): Promise<void>;
	/** Breaks every connection, whatever is still under way. Calling it twice is harmless. */
	close(): Promise<void>;
}

export interface HttpServerOptions {
	readonly clock: Clock;
	/** 0 takes any free one. */
	readonly port: number;
	readonly onArrival: (method: string, url: URL) => void;
	readonly strike: (method: string, path: string) => Strike;
	readonly handle: (request: Incoming) => Reply | Promise<Reply>;
}

/** Longer than the silence between two key presses, so that the next one finds its connection open. */
const KEEP_ALIVE_MS = 120_000;

/** The wire: one server on 127.0.0.1 which delays, breaks and answers as the faults say. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
	const { clock, port, onArrival, strike, handle } = options;
	const closing = new AbortController();
	let openRequests = 0;
	let origin = '';
	let closed: Promise<void> | undefined;

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const method = request.method ?? 'GET';
		const url = new URL(request.url ?? '/', origin);
		onArrival(method, url);
		const { delayMs, fault } = strike(method, url.pathname);
		// Read before any delay: what arrived takes effect even when the client has given up by then.
		const incoming = await readIncoming(request, url);
		if (delayMs > 0) await wait(clock, delayMs, closing.signal);
		if (closing.signal.aborted || fault?.kind === 'hang') return;
		if (fault?.kind === 'reset') return void request.socket.resetAndDestroy();
		const reply = (fault && faultReply(fault)) ?? (await handle(incoming));
		if (fault?.kind === 'resetAfterEffect') return void request.socket.resetAndDestroy();
		if (fault?.kind === 'truncate') return truncate(response, reply);
		response.writeHead(reply.status, headersOf(reply));
		response.end(reply.body);
	}

	const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
		// A page elsewhere must not reach this server through a name that leads to 127.0.0.1.
		if (`http://${request.headers.host}` !== origin) return send(response, text(421, 'Misdirected request'));
		openRequests += 1;
		response.once('close', () => {
			openRequests -= 1;
		});
		answer(request, response).catch((error: unknown) => {
			// The client has gone, and nobody waits for an answer.
			if (!request.complete || response.destroyed) return;
			if (error instanceof Refusal) return send(response, error.reply);
			console.error(error);
			send(response, apiError(500, 'Internal server error'));
		});
	});

	async function listen(onPort: number): Promise<void> {
		server.listen(onPort, '127.0.0.1');
		await once(server, 'listening');
	}

	function stop(): Promise<void> {
		return new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	}

	await listen(port);
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	const ownPort = address.port;
	origin = `http://127.0.0.1:${ownPort}`;

	return {
		origin,
		openRequests: () => openRequests,
		async setReachable(reachable) {
			if (reachable !== server.listening) await (reachable ? listen(ownPort) : stop());
		},
		close() {
			closing.abort();
			closed ??= stop();
			return closed;
		},
	};
}

function send(response: ServerResponse, reply: Reply): void {
	response.writeHead(reply.status, headersOf(reply)).end(reply.body);
}

function headersOf({ status, headers, body }: Reply): Record<string, string | number> {
	return status === 204 || status === 304
		? headers
		: { ...headers, 'content-length': Buffer.byteLength(body) };
}

/** Promises the whole body and breaks off in its middle; an answer without a body breaks off in its head. */
function truncate(response: ServerResponse, reply: Reply): void {
	const body = Buffer.from(reply.body);
	if (body.length === 0) return void response.socket?.end(`HTTP/1.1 ${reply.status}`);
	response.writeHead(reply.status, headersOf(reply));
	response.write(body.subarray(0, body.length / 2), () => response.socket?.destroy());
}

function wait(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const cancel = clock.after(ms, resolve);
		signal.addEventListener('abort', () => {
			cancel();
			resolve();
		});
	});
}

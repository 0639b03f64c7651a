import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** How a scripted server treats one request. */
export type Step =
	| { status: number; headers?: Record<string, string>; body?: string }
	/** Closes the connection after the request arrived, without an answer. */
	| 'reset'
	/** Promises more of a body than it sends, then closes the connection. */
	| 'truncate'
	/** Takes the request and never answers. */
	| 'hang'
	/** Sends status and headers, and never the body that they promise. */
	| 'hangInBody';

export interface RecordedRequest {
	readonly method: string;
	/** Path with query, as it came. */
	readonly target: string;
	readonly headers: IncomingMessage['headers'];
	readonly body: string;
	/** The same for all requests that came over one connection. */
	readonly remotePort: number | undefined;
}

export interface ScriptedServer {
	readonly url: string;
	/** Everything that arrived, in order. */
	readonly requests: RecordedRequest[];
	/** What the next requests get, in order; after the last, 204. */
	script(...steps: readonly (Step | ((request: RecordedRequest) => Step))[]): void;
	/** Settles as soon as `count` requests have arrived. */
	arrived(count: number): Promise<void>;
	close(): Promise<void>;
}

/** A real HTTP server on the loopback address that does, request by request, what it was told. */
export async function createScriptedServer(): Promise<ScriptedServer> {
	const requests: RecordedRequest[] = [];
	const steps: (Step | ((request: RecordedRequest) => Step))[] = [];
	const awaited = new Set<() => void>();

	const server = createServer(async (incoming, response) => {
		const request = await record(incoming);
		requests.push(request);
		const step = steps.shift() ?? { status: 204 };
		act(typeof step === 'function' ? step(request) : step, response);
		for (const look of awaited) look();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port');

	return {
		url: `http://127.0.0.1:${address.port}`,
		requests,
		script: (...next) => {
			steps.push(...next);
		},
		arrived: (count) =>
			new Promise((resolve) => {
				const look = () => {
					if (requests.length < count) return;
					awaited.delete(look);
					resolve();
				};
				awaited.add(look);
				look();
			}),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

async function record(incoming: IncomingMessage): Promise<RecordedRequest> {
	let body = '';
	for await (const chunk of incoming.setEncoding('utf8')) body += chunk;
	return {
		method: incoming.method ?? '',
		target: incoming.url ?? '',
		headers: incoming.headers,
		body,
		remotePort: incoming.socket.remotePort,
	};
}

function act(step: Step, response: ServerResponse): void {
	switch (step) {
		case 'reset':
			response.socket?.resetAndDestroy();
			return;
		case 'truncate':
			response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
			response.write('{"device": {"id": "', () => response.socket?.destroy());
			return;
		case 'hang':
			return;
		case 'hangInBody':
			response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
			response.flushHeaders();
			return;
		default:
			response.writeHead(step.status, step.headers);
			response.end(step.body);
	}
}

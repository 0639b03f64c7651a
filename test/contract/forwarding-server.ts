import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Answer {
	readonly status: number;
	readonly body: string;
}

export interface ForwardingServer {
	readonly origin: string;
	/** What the server behind it answered last, before anything was made of it. */
	last(): Answer;
	/** What becomes of each answer from now on that is a success. */
	rewrite(change: (answer: Answer) => Answer): void;
	close(): Promise<void>;
}

/**
 * Passes every request on to another server, and answers what comes from there. Links in it lead here as well: the
 * client follows none to another host.
 */
export async function startForwardingServer(targetOrigin: string): Promise<ForwardingServer> {
	let last: Answer = { status: 0, body: '' };
	let change = (answer: Answer): Answer => answer;

	async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const answer = await fetch(`${targetOrigin}${request.url}`, await sameRequest(request));
		last = { status: answer.status, body: (await answer.text()).replaceAll(targetOrigin, origin) };
		const { status, body } = answer.ok ? change(last) : last;
		response.writeHead(status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
		response.end(status === 204 ? undefined : body);
	}

	const server = createServer((request, response) => {
		// Its own client learns that way that there is no answer.
		forward(request, response).catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port');
	const origin = `http://127.0.0.1:${address.port}`;

	return {
		origin,
		last: () => last,
		rewrite(next) {
			change = next;
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

async function sameRequest(request: IncomingMessage): Promise<RequestInit> {
	const body = await text(request);
	const { authorization = '', 'content-type': contentType } = request.headers;
	return {
		method: request.method ?? 'GET',
		headers: { authorization, ...(contentType !== undefined && { 'content-type': contentType }) },
		...(body !== '' && { body }),
	};
}

import type { IncomingMessage } from 'node:http';
import { apiError, Refusal } from './reply.ts';

/** A request that has arrived completely. */
export interface Incoming {
	readonly method: string;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly headers: IncomingMessage['headers'];
	readonly body: string;
}

/** More than any call of the Web API sends, a playlist cover included. */
const LARGEST_BODY_BYTES = 512 * 1024;

export async function readIncoming(request: IncomingMessage, url: URL): Promise<Incoming> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request) {
		if (!Buffer.isBuffer(chunk)) continue;
		size += chunk.length;
		// Read to its end all the same: a client that is still sending would not see the answer.
		if (size <= LARGEST_BODY_BYTES) chunks.push(chunk);
	}
	if (size > LARGEST_BODY_BYTES) throw new Refusal(apiError(413, 'Request entity too large'));
	return {
		method: request.method ?? 'GET',
		path: url.pathname,
		query: url.searchParams,
		headers: request.headers,
		body: Buffer.concat(chunks).toString('utf8'),
	};
}

import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { handleRequest } from '../electron/protocol.ts';
import { servedContents } from '../electron/web-contents.ts';
import { type Access, hasOwnHost } from './access.ts';

const PRELOAD_PATH = '/__stage__/preload.js';

/** Of no use to the app, or about the connection only. */
const ownHeaders = new Set(['connection', 'cookie', 'host', 'origin', 'referer']);

function toRequest(request: IncomingMessage, origin: string, body: Buffer): Request {
	const headers = new Headers();
	for (const [name, value] of Object.entries(request.headers)) {
		if (!ownHeaders.has(name) && value !== undefined) headers.set(name, value.toString());
	}
	const method = request.method ?? 'GET';
	return new Request(origin + request.url, {
		method,
		headers,
		body: body.length > 0 ? new Uint8Array(body) : null,
	});
}

/** What would keep the document out of the stage's frame. The rest of the app's policy stays as it is. */
function allowFraming(headers: Headers): void {
	headers.delete('x-frame-options');
	const policy = headers.get('content-security-policy');
	if (policy === null) return;
	const directives = policy.split(';').filter((directive) => !directive.trim().startsWith('frame-ancestors'));
	headers.set('content-security-policy', directives.join(';'));
}

/** The preload goes before every script of the document. */
const insertPreload = (html: string): string =>
	html.replace(/<head[^>]*>|(?=<script)|$/i, (head) => `${head}<script src="${PRELOAD_PATH}"></script>`);

async function sendPreload(response: ServerResponse, pageOrigin: string): Promise<void> {
	const preload = servedContents()?.preload;
	const host = await readFile(new URL('./host.js', import.meta.url), 'utf8');
	const source = preload ? await readFile(preload, 'utf8') : '';
	response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
	response.end(`(() => {
${host}
const { require } = host.start(${JSON.stringify(pageOrigin)});
((require, module, exports) => {
${source}
})(require, { exports: {} }, {});
})();`);
}

async function sendDocument(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const contents = servedContents();
	if (!contents) {
		response.writeHead(404).end();
		return;
	}
	const answer = await handleRequest(toRequest(request, contents.mainFrame.origin, await buffer(request)));
	const headers = new Headers(answer.headers);
	allowFraming(headers);
	headers.delete('content-length');
	const isHtml = headers.get('content-type')?.startsWith('text/html') ?? false;
	const body = isHtml ? insertPreload(await answer.text()) : Buffer.from(await answer.arrayBuffer());
	response.writeHead(answer.status, Object.fromEntries(headers)).end(body);
}

/**
 * The documents of the app's windows, out of its own protocol handler. They have an origin of their own, apart
 * from the page's, so that a document can reach neither the page nor what the page may tell the stage.
 */
export const answerWindow =
	(access: Access, pageOrigin: string): RequestListener =>
	(request, response) => {
		if (!hasOwnHost(request) || !access.hasCookie(request)) {
			response.writeHead(403).end();
			return;
		}
		const answered =
			request.url === PRELOAD_PATH ? sendPreload(response, pageOrigin) : sendDocument(request, response);
		answered.catch((error) => {
			console.error(error);
			response.destroy();
		});
	};

import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseCommands } from '../desktop/commands.ts';
import { desktop } from '../desktop/desktop.ts';
import { receiveStart } from '../electron/single-instance.ts';
import { KEY_HEADER, START_PATH } from '../process/instance.ts';
import { type Access, hasOwnHost, isFromOwnOrigin } from './access.ts';
import { contentTypes } from './content-types.ts';
import { openEvents } from './events.ts';

const policy = (): string =>
	`default-src 'self'; img-src data:; frame-src ${desktop.state().windowOrigin}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

async function sendFile(response: ServerResponse, name: string): Promise<void> {
	const bytes = await readFile(new URL(`./page/${name}`, import.meta.url));
	response.writeHead(200, {
		'content-type': contentTypes[extname(name)] ?? 'application/octet-stream',
		'content-security-policy': policy(),
		'cache-control': 'no-store',
		'referrer-policy': 'no-referrer',
		'x-content-type-options': 'nosniff',
	});
	response.end(bytes);
}

const end = (response: ServerResponse, status: number, words = ''): void => {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(words);
};

async function route(access: Access, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stage');
	const asked = `${request.method} ${pathname}`;

	if (!hasOwnHost(request)) return end(response, 421, 'Wrong host.');
	if (asked === `POST ${START_PATH}`) {
		const known = receiveStart(request.headers[KEY_HEADER]?.toString(), await text(request));
		return end(response, known ? 204 : 403);
	}
	if (asked === 'GET /' && access.redeem(searchParams.get('token'))) {
		response.writeHead(303, { location: '/', 'set-cookie': access.cookie }).end();
		return;
	}
	if (!access.hasCookie(request)) {
		return end(
			response,
			403,
			'Open the address that the stage printed when it started. It can be used once.',
		);
	}
	if (asked === 'GET /') return sendFile(response, 'index.html');
	if (/^GET \/assets\/[\w-]+\.(js|css)$/.test(asked)) return sendFile(response, pathname.slice(1));
	if (!isFromOwnOrigin(request)) return end(response, 403);
	if (asked === 'GET /events') return openEvents(response);
	if (asked === 'POST /commands') {
		for (const command of parseCommands(await text(request))) desktop.perform(command);
		return end(response, 204);
	}
	end(response, 404);
}

/** The stage's page, what it is told, and what it tells. */
export const answerPage =
	(access: Access): RequestListener =>
	(request, response) => {
		route(access, request, response).catch((error) => {
			console.error(error);
			if (response.headersSent) response.destroy();
			else end(response, 500);
		});
	};

import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import type { Messages } from '../messages/en.ts';
import { type CallbackPage, callbackPage, callbackPageHeaders } from './callback-page.ts';
import { type CallbackAnswer, readCallback } from './callback-request.ts';
import { CALLBACK_HOST, redirectUriOn } from './redirect-uri.ts';

const TIME_LIMIT_MS = 5 * 60_000;

/** How the waiting for the browser ended. */
export type Callback =
	/** `show` ends the browser's wait with what became of the code, and has to be called. */
	| { kind: 'code'; code: string; show(page: 'success' | 'failed'): void }
	| Exclude<CallbackAnswer, { kind: 'code' }>
	/** Nothing came for five minutes. */
	| { kind: 'timedOut' }
	| { kind: 'cancelled' };

export interface CallbackListener {
	/** With the port that was taken. */
	readonly redirectUri: string;
	/** Never rejects. */
	readonly callback: Promise<Callback>;
}

export interface CallbackOptions {
	/** 0 takes any free one. */
	readonly port: number;
	/** What Spotify has to send back. */
	readonly state: string;
	readonly clock: Clock;
	/** Ends the waiting. */
	readonly signal: AbortSignal;
	readonly messages: () => Messages;
}

/**
 * Waits on 127.0.0.1 for the one answer to one sign-in, then closes, whatever happened. What does not belong
 * to the sign-in is refused and changes nothing: any page in any browser can send requests here, and none of
 * them may end the real one. Rejects when the port cannot be had.
 * https://datatracker.ietf.org/doc/html/rfc8252#section-7.3
 */
export async function listenForCallback(options: CallbackOptions): Promise<CallbackListener> {
	const { clock, signal, state, messages } = options;
	const { promise: callback, resolve } = Promise.withResolvers<Callback>();
	let answered = false;
	let port = options.port;

	const server = createServer(({ method, headers, url }, response) => {
		const request = { method, host: headers.host, target: url };
		const answer = readCallback(request, { port, state });
		if (answer.kind === 'foreign') return send(response, answer.status, 'invalid');
		if (answered) return send(response, 400, 'invalid');
		response.once('close', close);
		if (answer.kind === 'code') {
			const show = (page: CallbackPage) => (response.destroyed ? close() : send(response, 200, page));
			return settle({ ...answer, show });
		}
		settle(answer);
		send(response, 200, answer.kind);
	});

	function send(response: ServerResponse, status: number, page: CallbackPage): void {
		const headers = { ...callbackPageHeaders, ...(status === 405 && { Allow: 'GET' }), Connection: 'close' };
		response.writeHead(status, headers).end(callbackPage(page, messages()));
	}

	function settle(result: Callback): void {
		answered = true;
		stopTimer();
		resolve(result);
	}

	function end(result: Callback): void {
		if (answered) return;
		settle(result);
		close();
	}

	/** Browsers open spare connections that never send anything and would hold the server open. */
	function close(): void {
		server.close();
		server.closeAllConnections();
	}

	server.listen(options.port, CALLBACK_HOST);
	await once(server, 'listening');
	const address = server.address();
	if (address !== null && typeof address === 'object') port = address.port;
	// From here on it tells of single connections that could not be accepted; the listener goes on.
	server.on('error', () => {});
	const stopTimer = clock.after(TIME_LIMIT_MS, () => end({ kind: 'timedOut' }));
	signal.addEventListener('abort', () => end({ kind: 'cancelled' }), { once: true });
	if (signal.aborted) end({ kind: 'cancelled' });

	return { redirectUri: redirectUriOn(port), callback };
}

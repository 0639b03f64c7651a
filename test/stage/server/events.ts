import type { ServerResponse } from 'node:http';
import { desktop } from '../desktop/desktop.ts';
import type { Push } from '../desktop/state.ts';

const RECONNECT_MS = 200;

let displace = (): void => {};

/** The one open page: a second one takes its place, as there is one desktop only. */
export function openEvents(response: ServerResponse): void {
	displace();
	const send = (push: Push): void => {
		response.write(`data: ${JSON.stringify(push)}\n\n`);
		// Chromium drops what came last when a stream breaks off, as it does at the end of the process.
		if (push.kind === 'end') response.end();
	};
	const stop = desktop.onPush(send);
	displace = () => {
		stop();
		send({ kind: 'end', why: 'displaced' });
	};
	response.on('close', stop);
	response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
	response.write(`retry: ${RECONNECT_MS}\n\n`);
	send({ kind: 'state', state: desktop.state() });
}

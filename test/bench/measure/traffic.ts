import { subscribe } from 'node:diagnostics_channel';

/**
 * Counts the requests of this process's `fetch` that are under way, from their start to the end of the answer.
 * https://github.com/nodejs/undici/blob/main/docs/docs/api/DiagnosticsChannel.md
 */
export function countTraffic(): () => number {
	const underWay = new Set<unknown>();
	subscribe('undici:request:create', (message) => underWay.add(requestOf(message)));
	subscribe('undici:request:trailers', (message) => underWay.delete(requestOf(message)));
	subscribe('undici:request:error', (message) => underWay.delete(requestOf(message)));
	return () => underWay.size;
}

function requestOf(message: unknown): unknown {
	return typeof message === 'object' && message !== null && 'request' in message ? message.request : null;
}

import type { Socket } from 'node:net';

export type Line =
	| { readonly kind: 'line'; readonly text: string }
	| { readonly kind: 'tooLong' }
	/** The other side hung up before it was through. */
	| { readonly kind: 'ended' };

const LINE_END = 0x0a;

/**
 * The first line that comes over a socket, and no more of it: what follows is left unread. Keeps `mostBytes` and one
 * chunk in memory, whoever is talking.
 */
export function readLine(socket: Socket, mostBytes: number): Promise<Line> {
	return new Promise((resolve) => {
		const chunks: Buffer[] = [];
		let bytes = 0;

		function settle(line: Line): void {
			socket.off('data', take).off('end', end).off('close', end).pause();
			resolve(line);
		}
		function take(chunk: Buffer): void {
			const at = chunk.indexOf(LINE_END);
			const part = at < 0 ? chunk : chunk.subarray(0, at);
			bytes += part.length;
			chunks.push(part);
			if (bytes > mostBytes) settle({ kind: 'tooLong' });
			else if (at >= 0) settle({ kind: 'line', text: Buffer.concat(chunks).toString() });
		}
		function end(): void {
			settle({ kind: 'ended' });
		}
		socket.on('data', take).on('end', end).on('close', end);
	});
}

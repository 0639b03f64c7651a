import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createFraming } from '../../../app/dbus/wire/framing.ts';

/** A way to a bus on which every message is counted, in both directions. */
export interface CountedBus {
	/** As clients expect it in `DBUS_SESSION_BUS_ADDRESS`. */
	readonly address: string;
	messages(): number;
	close(): Promise<void>;
}

/** What comes before the first message of a client; the bus says a line of its own meanwhile. */
const LAST_LINE = 'BEGIN\r\n';

export async function countMessages(busSocket: string, folder: string): Promise<CountedBus> {
	const path = join(folder, 'counted-bus');
	const open = new Set<Socket>();
	let messages = 0;

	const server = createServer((client) => {
		const bus = connect(busSocket);
		let hasBegun = false;
		const [fromClient, fromBus] = [createFraming(), createFraming()];
		client.on('data', (chunk) => {
			bus.write(chunk);
			if (hasBegun) messages += fromClient.push(chunk).length;
			const begin = hasBegun ? -1 : chunk.indexOf(LAST_LINE);
			if (begin < 0) return;
			hasBegun = true;
			messages += fromClient.push(chunk.subarray(begin + LAST_LINE.length)).length;
		});
		bus.on('data', (chunk) => {
			client.write(chunk);
			if (hasBegun) messages += fromBus.push(chunk).length;
		});
		for (const [one, other] of [
			[client, bus],
			[bus, client],
		] as const) {
			open.add(one);
			one.on('error', () => {});
			one.on('close', () => {
				open.delete(one);
				other.destroy();
			});
		}
	});
	await new Promise<void>((resolve) => server.listen(path, resolve));
	return {
		address: `unix:path=${path}`,
		messages: () => messages,
		async close() {
			for (const socket of open) socket.destroy();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

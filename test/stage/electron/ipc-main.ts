import { EventEmitter } from 'node:events';
import type { MainFrame, WebContents } from './web-contents.ts';

/** Who called, as the gate of the app sees it. */
export interface Sender {
	readonly contents: WebContents;
	readonly frame: MainFrame;
}

type Handler = (event: ReturnType<typeof eventFrom>, ...values: unknown[]) => unknown;

const handlers = new Map<string, Handler>();
const events = new EventEmitter();

const eventFrom = ({ contents, frame }: Sender) => ({
	type: 'frame' as const,
	sender: contents,
	senderFrame: frame,
	frameId: frame.routingId,
	processId: frame.processId,
	reply: (channel: string, ...values: unknown[]) => contents.send(channel, ...values),
});

/** A message from a document that expects no answer. */
export function receive(sender: Sender, channel: string, values: unknown[]): void {
	events.emit(channel, eventFrom(sender), ...values);
}

/** A call from a document. Rejects as Electron does when there is no handler. */
export async function answer(sender: Sender, channel: string, values: unknown[]): Promise<unknown> {
	const handler = handlers.get(channel);
	if (!handler) throw new Error(`No handler registered for '${channel}'`);
	return handler(eventFrom(sender), ...values);
}

export const ipcMain = Object.assign(events, {
	handle(channel: string, handler: Handler): void {
		if (handlers.has(channel)) {
			throw new Error(`Attempted to register a second handler for '${channel}'`);
		}
		handlers.set(channel, handler);
	},
	handleOnce(channel: string, handler: Handler): void {
		ipcMain.handle(channel, (event, ...values) => {
			handlers.delete(channel);
			return handler(event, ...values);
		});
	},
	removeHandler(channel: string): void {
		handlers.delete(channel);
	},
});

import type { Command } from '../desktop/commands.ts';
import type { Push } from '../desktop/state.ts';

export type Send = (command: Command) => void;

/** Server-sent events one way, requests the other. Commands arrive in the order in which they were given. */
export function connect(onPush: (push: Push) => void): Send {
	const events = new EventSource('/events');
	events.onmessage = (event: MessageEvent<string>) => {
		const push: Push = JSON.parse(event.data);
		// After a relaunch the next run answers at the same address.
		if (push.kind === 'end' && push.why !== 'relaunch') events.close();
		onPush(push);
	};

	let waiting: Command[] = [];
	let sending = false;

	async function sendWaiting(): Promise<void> {
		sending = true;
		while (waiting.length > 0) {
			const body = JSON.stringify(waiting);
			waiting = [];
			// The app may end over what it is told: there is nobody left to answer then.
			await fetch('/commands', { method: 'POST', body }).catch(() => undefined);
		}
		sending = false;
	}

	return (command) => {
		waiting.push(command);
		if (!sending) void sendWaiting();
	};
}

import { ipcMain } from 'electron';
import type { Baton } from '../baton.ts';
import { channel, type EventName, type Events } from '../bridge/contract.ts';
import { createGate } from '../bridge/gate.ts';
import { createHandlers, type PageDesktop, takeSnapshot } from '../bridge/handlers.ts';
import { keysOf } from '../keys-of.ts';
import type { Popover } from './popover.ts';

/** Lets the page call through the gate, and keeps what it shows current. */
export function openBridge(
	baton: Baton,
	desktop: PageDesktop,
	popover: Pick<Popover, 'isTrusted' | 'send'>,
): void {
	const gate = createGate(createHandlers(baton, desktop));
	for (const call of keysOf(gate)) {
		ipcMain.handle(channel(call), (event, argument: unknown) =>
			gate[call]({ trusted: popover.isTrusted(event) }, argument),
		);
	}
	baton.state.subscribe(() => tellPage(popover, 'snapshot', takeSnapshot(baton, desktop)));
	baton.messages.subscribe((messages) => tellPage(popover, 'messages', messages));
}

export function tellPage<Name extends EventName>(
	popover: Pick<Popover, 'send'>,
	name: Name,
	event: Events[Name],
): void {
	popover.send(channel(name), event);
}

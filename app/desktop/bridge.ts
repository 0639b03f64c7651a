import { ipcMain } from 'electron';
import { channel } from '../bridge/contract.ts';
import type { createGate } from '../bridge/gate.ts';
import { keysOf } from '../keys-of.ts';
import type { Popover } from './popover.ts';

/** Lets the page call through the gate. */
export function openBridge(gate: ReturnType<typeof createGate>, popover: Pick<Popover, 'isTrusted'>): void {
	for (const call of keysOf(gate)) {
		ipcMain.handle(channel(call), (event, argument: unknown) =>
			gate[call]({ trusted: popover.isTrusted(event) }, argument),
		);
	}
}

import type { BatonBridge } from '../app/bridge/contract.ts';

declare global {
	interface Window {
		/** Put there by the preload script. */
		readonly baton: BatonBridge;
	}
}

import type { FromDocument, ToDocument } from '../desktop/state.ts';
import type { Send } from './connection.ts';

/** The frames that stand for the app's windows. */
const frames = new Map<number, HTMLIFrameElement>();

export function keepFrame(windowId: number, frame: HTMLIFrameElement | null): void {
	if (frame) frames.set(windowId, frame);
	else frames.delete(windowId);
}

export function deliver(windowId: number, message: ToDocument, windowOrigin: string): void {
	frames.get(windowId)?.contentWindow?.postMessage(message, windowOrigin);
}

/** Passes on what the documents say, and that the person went into one. */
export function relayDocuments(windowOrigin: () => string | null, send: Send): void {
	window.addEventListener('message', (event: MessageEvent<FromDocument>) => {
		if (event.origin !== windowOrigin()) return;
		for (const [windowId, frame] of frames) {
			if (frame.contentWindow === event.source) send({ type: 'document', windowId, message: event.data });
		}
	});
	window.addEventListener('blur', () => {
		for (const [windowId, frame] of frames) {
			if (document.activeElement === frame) send({ type: 'windowFocus', windowId });
		}
	});
}

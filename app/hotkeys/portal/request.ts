import type { Bus, Call } from '../../dbus/bus.ts';
import { BusFailure } from '../../dbus/bus-problem.ts';
import type { NameOwner } from '../../dbus/followed-name.ts';
import type { Value } from '../../dbus/value.ts';
import { handlePath, PORTAL_PATH, REQUEST_INTERFACE } from './names.ts';

/** What came of it, perhaps after the person was asked. */
export type PortalResponse =
	| { readonly kind: 'granted'; readonly results: Value | undefined }
	/** The person, or the desktop, said no. */
	| { readonly kind: 'refused' };

export interface PortalRequest {
	/** Rejects with a `BusFailure` where it could not even be asked. Never settles once the portal is gone. */
	readonly response: Promise<PortalResponse>;
	/** Takes it back, and the dialog with it. No response comes any more. */
	close(): void;
}

const GRANTED = 0;

/**
 * Asks the portal for what may take the person's word. The answer comes as a signal, which is listened to beforehand
 * as it may overtake the reply to the call.
 * https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Request.html
 *
 * @param call with `token` among its options
 */
export function makeRequest(
	{ bus, uniqueName }: NameOwner,
	token: string,
	call: Pick<Call, 'interface' | 'member' | 'body'>,
): PortalRequest {
	const path = handlePath('request', bus.uniqueName, token);
	const { promise, resolve, reject } = Promise.withResolvers<PortalResponse>();
	const cancel = bus.subscribe(
		{ sender: uniqueName, path, interface: REQUEST_INTERFACE, member: 'Response' },
		({ body }) => {
			cancel();
			const [code, results] = body.values;
			resolve(code === GRANTED ? { kind: 'granted', results } : { kind: 'refused' });
		},
	);
	bus.call({ destination: uniqueName, path: PORTAL_PATH, ...call }).catch((error: unknown) => {
		cancel();
		reject(error);
	});
	return {
		response: promise,
		close() {
			cancel();
			void callAtBest(bus, { destination: uniqueName, path, interface: REQUEST_INTERFACE, member: 'Close' });
		},
	};
}

/** Calls what may be gone, or never have been there. */
export async function callAtBest(bus: Bus, call: Call): Promise<void> {
	try {
		await bus.call(call);
	} catch (error) {
		if (!(error instanceof BusFailure)) throw error;
	}
}

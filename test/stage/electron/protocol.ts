import type * as Electron from 'electron';

type Handler = Parameters<Electron.Protocol['handle']>[1];

const handlers = new Map<string, Handler>();

export const protocol = {
	registerSchemesAsPrivileged() {},
	handle(scheme, handler) {
		if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
		handlers.set(scheme, handler);
	},
	unhandle(scheme) {
		handlers.delete(scheme);
	},
	isProtocolHandled: (scheme) => handlers.has(scheme),
} satisfies Partial<Electron.Protocol>;

/** What the app answers to a request for its own scheme; 404 where it handles none. */
export async function handleRequest(request: Request): Promise<Response> {
	const scheme = new URL(request.url).protocol.slice(0, -1);
	return (await handlers.get(scheme)?.(request)) ?? new Response('No handler', { status: 404 });
}

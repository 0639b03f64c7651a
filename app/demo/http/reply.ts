/** An answer, before anything of it is on the wire. */
export interface Reply {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string | Buffer;
}

export function json(status: number, value: unknown): Reply {
	return {
		status,
		headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'private, max-age=0' },
		body: JSON.stringify(value),
	};
}

export function text(status: number, body: string): Reply {
	return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

export function empty(status: number): Reply {
	return { status, headers: {}, body: '' };
}

/** The regular error object, with the player's `reason` where it gives one. https://developer.spotify.com/documentation/web-api/concepts/api-calls */
export function apiError(status: number, message: string, reason?: string): Reply {
	return json(status, { error: reason === undefined ? { status, message } : { status, message, reason } });
}

/** Thrown by whatever reads a request, to answer it at once. */
export class Refusal extends Error {
	override readonly name = 'Refusal';
	readonly reply: Reply;

	constructor(reply: Reply) {
		super(`refused with ${reply.status}`);
		this.reply = reply;
	}
}

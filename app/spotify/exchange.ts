import type { Clock } from '../clock.ts';
import type { Problem } from '../problem.ts';
import { problemOfThrown } from './problem-of.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Values as they go on the wire; what is undefined is left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface HttpRequest {
	readonly method: Method;
	/** Below the address of the API, such as `/me/player`. */
	readonly path: string;
	readonly query?: Query | undefined;
	/** Sent as JSON; no body at all when undefined. */
	readonly body?: Readonly<Record<string, unknown>> | undefined;
	/** A JPEG as Base64 text, which is how Spotify wants it; sent in place of a `body`. */
	readonly jpegBase64?: string | undefined;
	/** Whether to wait for what a command is answered; of a read it is all that matters. */
	readonly wantsAnswer?: boolean | undefined;
}

/** When a request went out and its answer came in, on the monotonic clock. */
export interface RoundTrip {
	readonly sentAtMonotonicMs: number;
	readonly receivedAtMonotonicMs: number;
}

export type Exchange =
	| ({ kind: 'answered'; status: number; retryAfter: string | null; body: string } & RoundTrip)
	| { kind: 'unanswered'; problem: Problem };

/** Far more than any page of the Web API; keeps a runaway answer out of memory. */
const MOST_BODY_BYTES = 4 * 1024 * 1024;

/**
 * One request and its answer, whatever its status: never repeated, never redirected, and over after
 * `timeLimitMs` including the body. Never rejects, so that no error can carry a token or an address away.
 *
 * Plain `fetch`, because every key press waits for it: a client that could repeat, redirect and time out by itself
 * would have all of that switched off here, and costs a quarter of a press.
 */
export function createExchange(options: { apiUrl: string; clock: Clock; timeLimitMs: number }) {
	const { apiUrl, clock, timeLimitMs } = options;
	return async (request: HttpRequest, accessToken: string): Promise<Exchange> => {
		const { method, path, query } = request;
		const content = contentOf(request);
		const controller = new AbortController();
		const stopClock = clock.after(timeLimitMs, () => controller.abort());
		const sentAtMonotonicMs = clock.monotonicMs();
		try {
			const response = await fetch(`${apiUrl}${path}${searchOf(query)}`, {
				method,
				headers: {
					accept: 'application/json',
					authorization: `Bearer ${accessToken}`,
					...(content && { 'content-type': content.type }),
				},
				// A redirect would take the bearer token along to an address that nobody chose.
				redirect: 'manual',
				signal: controller.signal,
				...(content && { body: content.text }),
			});
			const receivedAtMonotonicMs = clock.monotonicMs();
			const text = readText(response).finally(stopClock);
			return {
				kind: 'answered',
				status: response.status,
				retryAfter: response.headers.get('retry-after'),
				body: await wantedPart(text, response, request),
				sentAtMonotonicMs,
				receivedAtMonotonicMs,
			};
		} catch (error) {
			stopClock();
			const problem: Problem = controller.signal.aborted
				? { kind: 'timeout', afterMs: timeLimitMs }
				: problemOfThrown(error);
			return { kind: 'unanswered', problem };
		}
	};
}

function searchOf(query: Query = {}): string {
	const given = Object.entries(query).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, String(value)]],
	);
	return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

function contentOf({ body, jpegBase64 }: HttpRequest): { type: string; text: string } | null {
	if (jpegBase64 !== undefined) return { type: 'image/jpeg', text: jpegBase64 };
	return body === undefined ? null : { type: 'application/json', text: JSON.stringify(body) };
}

/** Only what is read has to arrive whole; of everything else the status says what became of it. */
async function wantedPart(
	text: Promise<string>,
	response: Response,
	{ method, wantsAnswer = false }: HttpRequest,
): Promise<string> {
	if (response.ok && method === 'GET') return text;
	const whatCame = text.catch(() => '');
	// Read to its end nevertheless, in the background: else the connection could not serve the next command.
	return response.ok && !wantsAnswer ? '' : whatCame;
}

async function readText(response: Response): Promise<string> {
	if (!response.body) return '';
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	for await (const chunk of response.body) {
		bytes += chunk.byteLength;
		if (bytes > MOST_BODY_BYTES) throw new Error('The answer is too long');
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
}

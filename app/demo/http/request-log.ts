/** One request as it reached the server. */
export interface LoggedRequest {
	readonly method: string;
	/** Without the query, such as `/v1/me/player/play`. */
	readonly path: string;
	readonly query: Readonly<Record<string, string>>;
	/** `performance.now()` on arrival, whatever the injected clock says. */
	readonly atMs: number;
}

/** Every request for the accounts service and the Web API, oldest first. Covers are left out. */
export interface RequestLog {
	list(): readonly LoggedRequest[];
	clear(): void;
	/** Calls `listener` with each request on arrival; gives the function that stops it. */
	subscribe(listener: (request: LoggedRequest) => void): () => void;
}

/** Enough for a simulated day; beyond it the oldest half goes. */
const LONGEST_LOG = 20_000;

export function createRequestLog(): RequestLog & { add(request: LoggedRequest): void } {
	const listeners = new Set<(request: LoggedRequest) => void>();
	let requests: LoggedRequest[] = [];
	return {
		list: () => [...requests],
		clear() {
			requests = [];
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		add(request) {
			if (requests.length >= LONGEST_LOG) requests = requests.slice(LONGEST_LOG / 2);
			requests.push(request);
			for (const listener of listeners) listener(request);
		},
	};
}

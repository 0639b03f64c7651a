import { routePattern } from '../../../app/demo/http/route-pattern.ts';
import { startSignedIn } from '../../contract/signed-in.ts';
import { type Operation, operations } from '../../contract/table.ts';
import { type Figure, higher } from './figure.ts';

/**
 * Of the table of the Web API, each called once with as little as it takes, at an embedded Spotify of its own: those
 * that the client sends as the table says, and those that the embedded Spotify answers as it says.
 */
export async function measureOperations(): Promise<Figure[]> {
	let sent = 0;
	let answered = 0;
	for (const operation of operations) {
		const outcome = await outcomeOf(operation);
		if (outcome.wasSent) sent += 1;
		if (outcome.wasAnswered) answered += 1;
	}
	return [
		higher('operations covered by the client', 'operations', sent, 96),
		higher('operations covered by the embedded Spotify', 'operations', answered, 96),
	];
}

async function outcomeOf(operation: Operation): Promise<{ wasSent: boolean; wasAnswered: boolean }> {
	const { embedded, call, close } = await startSignedIn('extended');
	const matches = routePattern(`${operation.method} /v1${operation.path}`);
	const isSuccess = (actual: number): boolean => operation.success.some(({ status }) => status === actual);
	try {
		const wasAnswered = await call(operation, operation.scopes).then(
			({ answered }) => isSuccess(answered.status),
			() => false,
		);
		const wasSent = embedded.requests.list().some(({ method, path }) => matches(method, path) !== null);
		return { wasSent, wasAnswered };
	} finally {
		await close();
	}
}

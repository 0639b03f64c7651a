import { createSpotify } from '../../../../app/spotify/spotify.ts';
import type { RecordedRequest, ScriptedServer, Step } from '../../../support/scripted-server.ts';
import { createTestFunnel } from '../setup.ts';

/** What Spotify says to apps that it does not offer an endpoint. */
export const closed: Step = { status: 403, body: '{"error":{"status":403,"message":"Forbidden"}}' };

/** What it says of an endpoint that it does not know at all. */
export const unknown: Step = { status: 404, body: '{"error":{"status":404,"message":"Service not found"}}' };

export const ok = (body: unknown, status = 200): Step => ({ status, body: JSON.stringify(body) });

/** The client on a server that answers each request by itself; tells of what it asks by name. */
export function createSpotifyOn(server: ScriptedServer, answer: (request: RecordedRequest) => Step) {
	const asked: string[] = [];
	server.script(...Array.from({ length: 500 }, () => answer));
	const { funnel, settle, clock } = createTestFunnel(server.url, {
		onRequest: (_, endpoint) => asked.push(endpoint),
	});
	return { spotify: createSpotify(funnel), asked, settle, clock };
}

/** The id of the given number, as ids look. */
export const idOf = (number: number): string => `${number}`.padStart(22, '0');

export const searchOf = ({ target }: RecordedRequest): URLSearchParams =>
	new URL(target, 'http://127.0.0.1').searchParams;

export const pathOf = ({ target }: RecordedRequest): string => new URL(target, 'http://127.0.0.1').pathname;

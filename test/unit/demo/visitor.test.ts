import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { agreeToConsent, refuseConsent } from '../../../app/demo/visitor.ts';
import { authorizeUrl, openSpotify } from './open-spotify.ts';

/** A loopback listener like the one of a sign-in; keeps the addresses it was called at. */
async function openCallback(status = 200) {
	const visits: string[] = [];
	const server = createServer((request, response) => {
		visits.push(request.url ?? '');
		response.writeHead(status).end('done');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : undefined;
	return { visits, redirectUri: `http://127.0.0.1:${port}/callback` };
}

describe('a visitor', () => {
	it('who agrees brings the code to the callback', async () => {
		const { spotify } = await openSpotify();
		const { visits, redirectUri } = await openCallback();
		await agreeToConsent(authorizeUrl(spotify, { redirect_uri: redirectUri }).href);
		expect(visits).toEqual([expect.stringMatching(/^\/callback\?code=.+&state=the\+state$/)]);
	});

	it('who refuses brings the error there', async () => {
		const { spotify } = await openSpotify();
		const { visits, redirectUri } = await openCallback();
		await refuseConsent(authorizeUrl(spotify, { redirect_uri: redirectUri }).href);
		expect(visits).toEqual(['/callback?error=access_denied&state=the+state']);
	});

	it('is told when the page or the callback refuses', async () => {
		const { spotify } = await openSpotify();
		await expect(agreeToConsent(authorizeUrl(spotify, { client_id: 'x' }).href)).rejects.toThrow('400');
		const { redirectUri } = await openCallback(500);
		const url = authorizeUrl(spotify, { redirect_uri: redirectUri });
		await expect(agreeToConsent(url.href)).rejects.toThrow('500');
	});

	it('never agrees to anything but the demo', async () => {
		for (const url of ['https://accounts.spotify.com/authorize', 'http://localhost/authorize']) {
			await expect(agreeToConsent(url)).rejects.toThrow('demo');
		}
	});
});

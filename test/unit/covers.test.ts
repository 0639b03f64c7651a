import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Covers, createCovers, isSpotifyImage } from '../../app/covers.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);

let origin: string;
let server: Server;
let clock: FakeClock;
let covers: Covers;
let requests: string[];
let answer: (path: string, response: ServerResponse) => void;

beforeEach(async () => {
	requests = [];
	answer = (_path, response) => response.setHeader('content-type', 'image/jpeg').end(jpeg);
	server = createServer(({ url = '' }, response) => {
		requests.push(url);
		answer(url, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port');
	origin = `http://127.0.0.1:${address.port}`;
	clock = createFakeClock();
	covers = createCovers({ allowed: (url) => url.origin === origin, fetch, clock });
});

afterEach(async () => {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

it('brings the bytes and the type', async () => {
	expect(await covers.get(`${origin}/a`)).toEqual({ bytes: new Uint8Array(jpeg), type: 'image/jpeg' });
});

it('takes the type without its parameters', async () => {
	answer = (_path, response) => response.setHeader('content-type', 'Image/PNG; charset=binary').end(jpeg);
	expect(await covers.get(`${origin}/a`)).toMatchObject({ type: 'image/png' });
});

it('asks the server once for a cover that is wanted again', async () => {
	await covers.get(`${origin}/a`);
	await covers.get(`${origin}/a`);
	expect(requests).toEqual(['/a']);
});

it('asks the server once for a cover that is wanted twice at the same time', async () => {
	const both = await Promise.all([covers.get(`${origin}/a`), covers.get(`${origin}/a`)]);
	expect(both[0]).toEqual(both[1]);
	expect(requests).toEqual(['/a']);
});

it('forgets the cover that was not wanted for longest', async () => {
	for (let index = 0; index < 400; index += 1) await covers.get(`${origin}/${index}`);
	await covers.get(`${origin}/0`);
	await covers.get(`${origin}/400`);
	requests.length = 0;
	await covers.get(`${origin}/0`);
	await covers.get(`${origin}/1`);
	expect(requests).toEqual(['/1']);
});

it('forgets large covers before they fill the memory', async () => {
	answer = (_path, response) =>
		response.setHeader('content-type', 'image/jpeg').end(Buffer.alloc(2 * 2 ** 20));
	for (let index = 0; index < 9; index += 1) await covers.get(`${origin}/${index}`);
	requests.length = 0;
	await covers.get(`${origin}/8`);
	await covers.get(`${origin}/1`);
	await covers.get(`${origin}/0`);
	expect(requests).toEqual(['/0']);
});

describe('has no cover', () => {
	it.each<[string, (path: string, response: ServerResponse) => void]>([
		['from a page', (_path, response) => response.setHeader('content-type', 'text/html').end('<p>')],
		[
			'from a drawing with scripts',
			(_path, response) => response.setHeader('content-type', 'image/svg+xml').end('<svg/>'),
		],
		['without a type', (_path, response) => response.end(jpeg)],
		[
			'from an error',
			(_path, response) => response.writeHead(404, { 'content-type': 'image/jpeg' }).end(jpeg),
		],
		['without content', (_path, response) => response.writeHead(204).end()],
		[
			'from elsewhere by a redirect',
			(path, response) =>
				path === '/a'
					? response.writeHead(302, { location: '/b' }).end()
					: response.setHeader('content-type', 'image/jpeg').end(jpeg),
		],
		[
			'larger than any that Spotify has',
			(_path, response) =>
				response.setHeader('content-type', 'image/jpeg').end(Buffer.alloc(2 * 2 ** 20 + 1)),
		],
		['from a broken connection', (_path, response) => response.destroy()],
		[
			'that breaks off',
			(_path, response) => {
				response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': '100' });
				response.write(jpeg, () => response.destroy());
			},
		],
	])('%s', async (_name, behaviour) => {
		answer = behaviour;
		expect(await covers.get(`${origin}/a`)).toBeNull();
		expect(requests).toEqual(['/a']);
		expect(clock.timers()).toBe(0);
	});

	it('from a server that does not answer in time', async () => {
		const arrived = new Promise<void>((resolve) => {
			answer = () => resolve();
		});
		const cover = covers.get(`${origin}/a`);
		await arrived;
		clock.advance(10_000);
		expect(await cover).toBeNull();
	});

	it.each(['', 'not a url', 'file:///etc/passwd', 'data:image/png;base64,AAAA', 'http://127.0.0.1:1/a'])(
		'from an address that is not allowed: %j',
		async (url) => {
			expect(await covers.get(url)).toBeNull();
			expect(requests).toEqual([]);
		},
	);
});

it('tries again after a failure', async () => {
	answer = (_path, response) => response.destroy();
	await covers.get(`${origin}/a`);
	answer = (_path, response) => response.setHeader('content-type', 'image/jpeg').end(jpeg);
	expect(await covers.get(`${origin}/a`)).not.toBeNull();
});

describe("Spotify's image servers", () => {
	it.each([
		'https://i.scdn.co/image/ab67616d00001e02',
		'https://mosaic.scdn.co/300/abc',
		'https://image-cdn-ak.spotifycdn.com/image/ab67',
		'https://image-cdn-fa.spotifycdn.com/image/ab67',
	])('include %s', (url) => {
		expect(isSpotifyImage(new URL(url))).toBe(true);
	});

	it.each([
		'http://i.scdn.co/image/1',
		'https://i.scdn.co:8443/image/1',
		'https://user@i.scdn.co/image/1',
		'https://user:secret@i.scdn.co/image/1',
		'https://scdn.co/image/1',
		'https://i.scdn.co.evil.example/image/1',
		'https://evilscdn.co/image/1',
		'https://i.scdn.co@evil.example/image/1',
		'https://i.ѕcdn.co/image/1',
		'https://127.0.0.1/image/1',
		'file://i.scdn.co/image/1',
	])('do not include %s', (url) => {
		expect(isSpotifyImage(new URL(url))).toBe(false);
	});
});

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { listenAlone } from '../../../app/commands/listen.ts';
import { createLineServer } from '../../../app/commands/server.ts';
import { makeRuntimeFolder } from '../../support/commands-world.ts';
import { eventually } from '../../support/eventually.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';

let clock: FakeClock;
let path = '';
/** What the server was given to answer. */
let heard: string[];
let answer: (line: string) => Promise<string>;
let connections: () => Promise<number>;
/** From the last peer. */
let bytesRead: () => number;

beforeEach(async () => {
	clock = createFakeClock();
	heard = [];
	answer = async (line) => `${line} heard\n`;
	const runtime = makeRuntimeFolder();
	path = runtime.address.path;
	const { server, close } = createLineServer({
		clock,
		async answer(line) {
			const said = line.kind === 'line' ? line.text : line.kind;
			heard.push(said);
			return answer(said);
		},
	});
	connections = () =>
		new Promise((resolve, reject) => {
			server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
		});
	server.on('connection', (socket) => {
		bytesRead = () => socket.bytesRead;
	});
	expect(await listenAlone(server, runtime.address, runtime.user)).toBeNull();
	onTestFinished(() => {
		close();
		runtime.remove();
	});
});

const clients: Socket[] = [];
afterEach(() => {
	for (const client of clients.splice(0)) client.destroy();
});

async function open(): Promise<Socket> {
	const client = connect(path);
	clients.push(client);
	await once(client, 'connect');
	client.on('error', () => {});
	return client;
}

/** Everything until the end, however that comes: whoever is hung up on while they still talk gets an error. */
async function received(client: Socket): Promise<string> {
	const chunks: Buffer[] = [];
	client.on('data', (chunk) => chunks.push(chunk));
	if (!client.closed) await new Promise((resolve) => client.once('close', resolve));
	return Buffer.concat(chunks).toString();
}

async function send(bytes: string | Buffer): Promise<string> {
	const client = await open();
	client.write(bytes);
	return received(client);
}

const everyoneGone = () => eventually(async () => expect(await connections()).toBe(0));

describe('the server for one line', () => {
	it('answers it and hangs up', async () => {
		expect(await send('next\n')).toBe('next heard\n');
		await everyoneGone();
	});

	it('hears a line that comes letter by letter', async () => {
		const client = await open();
		for (const letter of 'nächste\n') client.write(letter);
		expect(await received(client)).toBe('nächste heard\n');
	});

	it('answers somebody who closes their side after the line', async () => {
		const client = await open();
		client.end('now\n');
		expect(await received(client)).toBe('now heard\n');
	});

	it('answers many at the same time', async () => {
		const lines = Array.from({ length: 20 }, (_, index) => `${index}`);
		expect(await Promise.all(lines.map((line) => send(`${line}\n`)))).toEqual(
			lines.map((line) => `${line} heard\n`),
		);
	});

	it('leaves no timer behind', async () => {
		await send('next\n');
		await everyoneGone();
		expect(clock.timers()).toBe(0);
	});
});

describe('a peer that floods it', () => {
	it('with 10,000 lines is heard once', async () => {
		expect(await send('next\n'.repeat(10_000))).toBe('next heard\n');
		expect(heard).toEqual(['next']);
		await everyoneGone();
	});

	it('with a megabyte without an end is told that it is too long, and read no further', async () => {
		const client = await open();
		client.write(Buffer.alloc(1_000_000, 'x'));
		expect(await received(client)).toBe('tooLong heard\n');
		expect(bytesRead()).toBeLessThan(200_000);
		await everyoneGone();
	});

	it('with bytes that are no text is given an answer and survived', async () => {
		const garbage = randomBytes(4_000);
		expect(await send(Buffer.concat([garbage, Buffer.from('\n')]))).toContain(' heard\n');
		expect(await send('next\n')).toBe('next heard\n');
	});

	it('with connections gets at most 32 of them, and others are served again afterwards', async () => {
		const many = await Promise.all(Array.from({ length: 200 }, open));
		await eventually(async () => {
			expect(await connections()).toBe(32);
			expect(many.filter((client) => client.closed || client.readableEnded || client.destroyed).length).toBe(
				0,
			);
		}).catch(() => {});
		expect(await connections()).toBeLessThanOrEqual(32);
		for (const client of many) client.destroy();
		await everyoneGone();
		expect(await send('next\n')).toBe('next heard\n');
	});
});

describe('a peer that stands still', () => {
	it('after half a line is hung up on after two seconds', async () => {
		const client = await open();
		client.write('nex');
		await eventually(async () => expect(await connections()).toBe(1));
		clock.advance(1_999);
		expect(await connections()).toBe(1);
		clock.advance(1);
		expect(await received(client)).toBe('');
		await everyoneGone();
		expect(heard).toEqual([]);
	});

	it('after half a line and its end is let go at once', async () => {
		const client = await open();
		client.end('nex');
		expect(await received(client)).toBe('');
		expect(heard).toEqual([]);
		await everyoneGone();
	});

	it('and never reads is hung up on after two seconds', async () => {
		const endless = 'x'.repeat(16_000_000);
		answer = async () => endless;
		const client = await open();
		client.pause();
		client.write('status\n');
		await eventually(() => expect(heard).toEqual(['status']));
		await eventually(() => expect(clock.timers()).toBe(1));
		expect(await connections()).toBe(1);
		clock.advance(2_000);
		await everyoneGone();
	});

	it('may wait longer than that for what Spotify takes its time for', async () => {
		const slow = Promise.withResolvers<string>();
		answer = () => slow.promise;
		const client = await open();
		client.write('next\n');
		await eventually(() => expect(heard).toEqual(['next']));
		clock.advance(30_000);
		slow.resolve('late\n');
		expect(await received(client)).toBe('late\n');
	});

	it('and is gone before its answer is let go', async () => {
		const slow = Promise.withResolvers<string>();
		answer = () => slow.promise;
		const client = await open();
		client.write('next\n');
		await eventually(() => expect(heard).toEqual(['next']));
		client.destroy();
		slow.resolve('late\n');
		await everyoneGone();
		expect(await connections()).toBe(0);
	});
});

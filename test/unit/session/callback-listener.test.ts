import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { en, type Messages } from '../../../app/messages/en.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';
import {
	type Callback,
	type CallbackListener,
	listenForCallback,
} from '../../../app/session/callback-listener.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';

const FIVE_MINUTES_MS = 5 * 60_000;
let clock: FakeClock;
let closing: AbortController;

beforeEach(() => {
	clock = createFakeClock();
	closing = new AbortController();
});
afterEach(() => closing.abort());

const listen = (options: { port?: number; messages?: Messages } = {}) =>
	listenForCallback({
		port: options.port ?? 0,
		state: 'the-state',
		clock,
		signal: closing.signal,
		messages: () => options.messages ?? en,
	});

const isClosed = (listener: CallbackListener) =>
	fetch(listener.redirectUri).then(
		() => false,
		() => true,
	);

async function codeOf(listener: CallbackListener): Promise<Extract<Callback, { kind: 'code' }>> {
	const callback = await listener.callback;
	if (callback.kind !== 'code') throw new Error(`No code but ${callback.kind}`);
	return callback;
}

describe('the callback listener', () => {
	it('takes one code, shows what became of it, and closes', async () => {
		const listener = await listen();
		expect(listener.redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
		const browser = fetch(`${listener.redirectUri}?code=abc&state=the-state`);
		const callback = await codeOf(listener);
		expect(callback.code).toBe('abc');
		callback.show('success');
		const page = await browser;
		expect(page.status).toBe(200);
		expect(await page.text()).toContain(en.callback.successTitle);
		expect(await isClosed(listener)).toBe(true);
		expect(clock.timers()).toBe(0);
	});

	it('says so in the browser when the code was no good', async () => {
		const listener = await listen();
		const browser = fetch(`${listener.redirectUri}?code=abc&state=the-state`);
		(await codeOf(listener)).show('failed');
		expect(await (await browser).text()).toContain(en.callback.failedText);
		expect(await isClosed(listener)).toBe(true);
	});

	it('shows the refusal in the person’s language', async () => {
		const listener = await listen({ messages: zhCN });
		const page = await (await fetch(`${listener.redirectUri}?error=access_denied&state=the-state`)).text();
		expect(page).toContain('<html lang="zh-CN">');
		expect(page).toContain(zhCN.callback.refusedText);
		expect(await listener.callback).toEqual({ kind: 'refused' });
		expect(await isClosed(listener)).toBe(true);
	});

	it('sends pages that load nothing, are not stored and pass no address on', async () => {
		const listener = await listen();
		const { headers } = await fetch(`${listener.redirectUri}?error=access_denied&state=the-state`);
		expect(headers.get('content-security-policy')).toMatch(
			/^default-src 'none'; style-src 'sha256-[\w+/]+=*';/,
		);
		expect(headers.get('referrer-policy')).toBe('no-referrer');
		expect(headers.get('cache-control')).toBe('no-store');
		expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
	});

	it.each([
		['another state', '?code=evil&state=guess', {}, 400],
		['no query', '', {}, 400],
		['another path', '/more?code=evil&state=the-state', {}, 404],
		['another method', '?code=evil&state=the-state', { method: 'POST', body: 'x' }, 405],
		['a query of 100 kB', `?state=${'x'.repeat(100_000)}`, {}, 431],
	])('refuses %s and goes on waiting', async (_, path, init, status) => {
		const listener = await listen();
		const refused = await fetch(`${listener.redirectUri}${path}`, init);
		expect(refused.status).toBe(status);
		expect(await refused.text()).not.toContain('evil');

		const browser = fetch(`${listener.redirectUri}?code=real&state=the-state`);
		const callback = await codeOf(listener);
		expect(callback.code).toBe('real');
		callback.show('success');
		await (await browser).text();
	});

	it('names the method that it takes', async () => {
		const listener = await listen();
		const refused = await fetch(listener.redirectUri, { method: 'DELETE' });
		expect(refused.headers.get('allow')).toBe('GET');
	});

	it('refuses a page that reached it under a name of its own', async () => {
		const listener = await listen();
		const status = await new Promise((resolve, reject) => {
			const url = new URL(`${listener.redirectUri}?code=evil&state=the-state`);
			request(url, { headers: { Host: `rebound.example:${url.port}` } }, (response) => {
				response.resume();
				resolve(response.statusCode);
			})
				.on('error', reject)
				.end();
		});
		expect(status).toBe(400);
		expect(await isClosed(listener)).toBe(false);
	});

	it('takes one code only, even while that is being exchanged', async () => {
		const listener = await listen();
		const first = fetch(`${listener.redirectUri}?code=first&state=the-state`);
		const callback = await codeOf(listener);
		const second = await fetch(`${listener.redirectUri}?code=second&state=the-state`);
		expect(second.status).toBe(400);
		expect(await second.text()).toContain(en.callback.invalidTitle);
		callback.show('success');
		expect((await first).status).toBe(200);
	});

	it('gives up after five minutes of its own clock', async () => {
		const listener = await listen();
		clock.advance(FIVE_MINUTES_MS - 1);
		expect(await isClosed(listener)).toBe(false);
		clock.advance(1);
		expect(await listener.callback).toEqual({ kind: 'timedOut' });
		expect(await isClosed(listener)).toBe(true);
	});

	it('is cancelled by its signal, before and after it began', async () => {
		const listener = await listen();
		closing.abort();
		expect(await listener.callback).toEqual({ kind: 'cancelled' });
		expect(await isClosed(listener)).toBe(true);
		expect(clock.timers()).toBe(0);
		const late = await listen();
		expect(await late.callback).toEqual({ kind: 'cancelled' });
		expect(await isClosed(late)).toBe(true);
	});

	it('is not held open by a connection that sends nothing', async () => {
		const listener = await listen();
		const idle = connect(Number(new URL(listener.redirectUri).port), '127.0.0.1');
		await new Promise((resolve) => idle.once('connect', resolve));
		const ended = new Promise((resolve) => idle.once('close', resolve));
		idle.on('error', () => {});
		await (await fetch(`${listener.redirectUri}?error=access_denied&state=the-state`)).text();
		await ended;
	});

	it('closes when the browser went away during the exchange', async () => {
		const listener = await listen();
		const browser = new AbortController();
		const gone = fetch(`${listener.redirectUri}?code=abc&state=the-state`, { signal: browser.signal });
		const callback = await codeOf(listener);
		browser.abort();
		await expect(gone).rejects.toThrow();
		callback.show('success');
		while (!(await isClosed(listener))) await wait(5);
	});

	it('rejects when its port is taken', async () => {
		const other = createServer();
		await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
		const address = other.address();
		const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
		await expect(listen({ port })).rejects.toThrow();
		await new Promise((resolve) => other.close(resolve));
		expect((await listen({ port })).redirectUri).toBe(`http://127.0.0.1:${port}/callback`);
	});
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPageHandler, resolvePageUrl } from '../../../app/desktop/page-handler.ts';

describe('addresses', () => {
	it.each([
		['baton://popover/index.html', 'index.html', 'text/html; charset=utf-8'],
		['baton://popover/assets/index-Bx_1.js', 'assets/index-Bx_1.js', 'text/javascript; charset=utf-8'],
		['baton://popover/assets/index.css?v=1#top', 'assets/index.css', 'text/css; charset=utf-8'],
		['baton://popover/assets/logo.svg', 'assets/logo.svg', 'image/svg+xml'],
		// The parser takes the dots out before anybody sees them.
		['baton://popover/assets/../../../index.html', 'index.html', 'text/html; charset=utf-8'],
	])('stand for files of the page: %s', (url, path, type) => {
		expect(resolvePageUrl(url)).toEqual({ kind: 'file', path, type });
	});

	it('stand for covers', () => {
		const cover = 'https://i.scdn.co/image/ab67?x=1&y=2';
		expect(resolvePageUrl(`baton://popover/cover?url=${encodeURIComponent(cover)}`)).toEqual({
			kind: 'cover',
			url: cover,
		});
	});

	it.each([
		'',
		'not a url',
		'baton://popover',
		'baton://popover/',
		'baton://popover/index',
		'baton://popover/index.html/',
		'baton://popover//index.html',
		'baton://popover/.env.js',
		'baton://popover/.git/config.html',
		'baton://popover/index.map',
		'baton://popover/main.node',
		'baton://popover/%2e%2e%2fmain.js',
		'baton://popover/..%2fmain.js',
		'baton://popover/..%5cmain.js',
		'baton://popover/assets\\..\\main.js',
		'baton://popover/index.html%00.js',
		'baton://popover/C:/secret.html',
		'baton://popover/%E0%A4%A.html',
		'baton://popover/cover',
		'baton://popover/cover?url=',
		'baton://popover/cover/?url=https://i.scdn.co/image/1',
		'baton://main/index.html',
		'baton://popover.evil/index.html',
		'baton://popover:1/index.html',
		'baton://me@popover/index.html',
		'https://popover/index.html',
		'file:///etc/passwd.html',
	])('stand for nothing: %j', (url) => {
		expect(resolvePageUrl(url)).toBeNull();
	});
});

describe('answers', () => {
	let parent: string;
	let handle: (request: Request) => Promise<Response>;
	const askedFor: string[] = [];
	const picture = Uint8Array.from([0xff, 0xd8, 0xff]);

	beforeAll(async () => {
		parent = await mkdtemp(join(tmpdir(), 'baton-page-'));
		const folder = join(parent, 'renderer');
		await mkdir(join(folder, 'folder.js'), { recursive: true });
		await writeFile(join(folder, 'index.html'), '<title>Baton</title>');
		await writeFile(join(parent, 'secret.js'), 'secret');
		handle = createPageHandler({
			folder,
			fetchCover: async (url) => {
				askedFor.push(url);
				return url.endsWith('/known') ? { bytes: picture, type: 'image/jpeg' } : null;
			},
		});
	});
	afterAll(() => rm(parent, { recursive: true }));

	it('bring files with their type', async () => {
		const response = await handle(new Request('baton://popover/index.html'));
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(await response.text()).toBe('<title>Baton</title>');
	});

	it('bring covers that are not stored', async () => {
		const response = await handle(new Request('baton://popover/cover?url=https%3A%2F%2Fi.scdn.co%2Fknown'));
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe('image/jpeg');
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(new Uint8Array(await response.arrayBuffer())).toEqual(picture);
		expect(askedFor).toContain('https://i.scdn.co/known');
	});

	it.each([
		['a file that is not there', 'baton://popover/missing.js'],
		['a folder', 'baton://popover/folder.js'],
		['a file outside', 'baton://popover/../secret.js'],
		['a cover that is not there', 'baton://popover/cover?url=https%3A%2F%2Fi.scdn.co%2Funknown'],
		['an address of nothing', 'baton://elsewhere/index.html'],
	])('say 404 for %s', async (_name, url) => {
		const response = await handle(new Request(url));
		expect(response.status).toBe(404);
		expect(await response.text()).toBe('');
	});

	it('say 404 for everything but reading', async () => {
		const response = await handle(new Request('baton://popover/index.html', { method: 'POST', body: 'x' }));
		expect(response.status).toBe(404);
	});

	it.each(['baton://popover/index.html', 'baton://popover/missing.js'])(
		'forbid the page everything but its own origin: %s',
		async (url) => {
			const { headers } = await handle(new Request(url));
			const policy = headers.get('content-security-policy')?.split('; ') ?? [];
			expect(policy).toContain("default-src 'none'");
			expect(policy).toContain("script-src 'self'");
			expect(policy).toContain("frame-ancestors 'none'");
			expect(policy.join()).not.toMatch(/unsafe|https?:|\*/);
			expect(headers.get('x-content-type-options')).toBe('nosniff');
			expect(headers.get('referrer-policy')).toBe('no-referrer');
		},
	);
});

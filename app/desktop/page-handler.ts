import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { CoverImage } from '../covers.ts';
import { PAGE_HOST, PAGE_SCHEME } from './own-page.ts';

/** What an address of the page's own origin stands for. */
export type PageResource =
	/** `path` is relative to the folder of the built page and cannot leave it. */
	| { readonly kind: 'file'; readonly path: string; readonly type: string }
	| { readonly kind: 'cover'; readonly url: string };

export interface PageSource {
	/** Of the built page, absolute. */
	readonly folder: string;
	/** Null when there is no such cover, or it is not from where covers may come from. */
	readonly fetchCover: (url: string) => Promise<CoverImage | null>;
}

const typeOfExtension: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
};

/** Names as the build gives them. No segment begins with a dot and nothing is escaped, so none leads outside. */
const plainPath = /^(?:\/[\w-][\w.-]*)+$/;

/** The page may load its own files and nothing else; `connect-src` falls to `'none'` as well. */
const contentSecurityPolicy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self'",
	"font-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

const headersOfAll = {
	'content-security-policy': contentSecurityPolicy,
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
};

/** What `url` asks for, or null when that is nothing of ours. */
export function resolvePageUrl(url: string): PageResource | null {
	if (!URL.canParse(url)) return null;
	const { protocol, host, username, password, pathname, searchParams } = new URL(url);
	if (protocol !== `${PAGE_SCHEME}:` || host !== PAGE_HOST || username || password) return null;
	if (pathname === '/cover') {
		const cover = searchParams.get('url');
		return cover ? { kind: 'cover', url: cover } : null;
	}
	const type = typeOfExtension[extname(pathname)];
	return type && plainPath.test(pathname) ? { kind: 'file', path: pathname.slice(1), type } : null;
}

/** Answers the page's requests from the bundle and from the main process's covers; 404 for all else. */
export function createPageHandler({
	folder,
	fetchCover,
}: PageSource): (request: Request) => Promise<Response> {
	return async (request) => {
		const resource = request.method === 'GET' ? resolvePageUrl(request.url) : null;
		switch (resource?.kind) {
			case 'file': {
				const bytes = await readFileOrNull(join(folder, resource.path));
				return bytes ? found(bytes, { 'content-type': resource.type }) : notFound();
			}
			case 'cover': {
				const cover = await fetchCover(resource.url);
				// Artwork is not to be stored beyond what is on the screen.
				return cover
					? found(cover.bytes, { 'content-type': cover.type, 'cache-control': 'no-store' })
					: notFound();
			}
			default:
				return notFound();
		}
	};
}

function found(bytes: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>>): Response {
	return new Response(bytes, { headers: { ...headersOfAll, ...headers } });
}

function notFound(): Response {
	return new Response(null, { status: 404, headers: headersOfAll });
}

async function readFileOrNull(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
	try {
		return await readFile(path);
	} catch {
		// Missing or a folder: to the page it is the same.
		return null;
	}
}

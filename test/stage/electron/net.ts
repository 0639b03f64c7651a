import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';
import { desktop } from '../desktop/desktop.ts';
import { contentTypes } from '../server/content-types.ts';

/** Electron's `net.fetch` reads files too. */
async function fetchFile(url: string): Promise<Response> {
	const path = fileURLToPath(url);
	const type = contentTypes[extname(path)] ?? 'application/octet-stream';
	return new Response(new Uint8Array(await readFile(path)), { headers: { 'content-type': type } });
}

export const net = {
	isOnline: () => desktop.state().online,
	get online() {
		return desktop.state().online;
	},
	fetch(input, init) {
		const url = typeof input === 'string' ? input : input.url;
		return url.startsWith('file:') ? fetchFile(url) : fetch(input, init);
	},
} satisfies Partial<Electron.Net>;

desktop.onCommand((command) => {
	if (command.type === 'online') desktop.change({ online: command.online });
});

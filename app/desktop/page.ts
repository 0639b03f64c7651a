import { protocol } from 'electron';
import { PAGE_SCHEME } from './own-page.ts';
import { createPageHandler, type PageSource } from './page-handler.ts';

/** Gives the page a scheme with an origin of its own. Electron takes it only before `ready`. */
export function registerPageScheme(): void {
	protocol.registerSchemesAsPrivileged([
		{ scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
	]);
}

/** Serves the built page and the covers it shows. Once Electron is ready. */
export function servePage(source: PageSource): void {
	protocol.handle(PAGE_SCHEME, createPageHandler(source));
}

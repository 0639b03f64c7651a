import { app, type Session, session, type WebContents } from 'electron';

/**
 * Closes every way by which a page could leave its place or reach beyond it. To be called once Electron is ready and
 * before the first window; holds for each page and session that is made later.
 *
 * https://www.electronjs.org/docs/latest/tutorial/security
 */
export function hardenPages(): void {
	app.on('web-contents-created', (_event, contents) => confine(contents));
	app.on('session-created', refusePermissions);
	refusePermissions(session.defaultSession);
}

function confine(contents: WebContents): void {
	const refuse = (event: { preventDefault(): void }): void => event.preventDefault();
	contents.on('will-navigate', refuse);
	contents.on('will-frame-navigate', refuse);
	contents.on('will-redirect', refuse);
	contents.on('will-attach-webview', refuse);
	contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function refusePermissions(of: Session): void {
	of.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
	of.setPermissionCheckHandler(() => false);
	of.setDevicePermissionHandler(() => false);
	of.on('will-download', (event) => event.preventDefault());
}

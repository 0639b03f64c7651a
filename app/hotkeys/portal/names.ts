/** https://flatpak.github.io/xdg-desktop-portal/docs/api-reference.html */
export const PORTAL_NAME = 'org.freedesktop.portal.Desktop';

export const PORTAL_PATH = '/org/freedesktop/portal/desktop';

/** https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.GlobalShortcuts.html */
export const SHORTCUTS_INTERFACE = 'org.freedesktop.portal.GlobalShortcuts';

export const REQUEST_INTERFACE = 'org.freedesktop.portal.Request';

export const SESSION_INTERFACE = 'org.freedesktop.portal.Session';

/** https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.host.portal.Registry.html */
export const REGISTRY_INTERFACE = 'org.freedesktop.host.portal.Registry';

/** That of `baton.desktop`, which names Baton in the dialogs of the desktop. */
export const APP_ID = 'baton';

/**
 * The path of a request or session that was asked for under this token, known before the answer is.
 * https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Request.html
 *
 * @param uniqueName of the connection that asks
 */
export function handlePath(kind: 'request' | 'session', uniqueName: string, token: string): string {
	return `${PORTAL_PATH}/${kind}/${uniqueName.replace(/^:/, '').replaceAll('.', '_')}/${token}`;
}

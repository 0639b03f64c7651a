/**
 * The file that starts this very app again. An AppImage and a portable Windows build unpack themselves to a temporary
 * folder, which is gone later; their launchers tell in the environment where they are. What an AppImage starts inherits
 * that, so it counts only for a program in its folder: an editor's terminal would make Baton start the editor.
 * https://docs.appimage.org/packaging-guide/environment-variables.html
 */
export function ownProgram(
	execPath: string,
	environment: Readonly<Record<string, string | undefined>>,
): string {
	const { APPIMAGE, APPDIR, PORTABLE_EXECUTABLE_FILE } = environment;
	if (APPIMAGE && APPDIR && execPath.startsWith(`${APPDIR}/`)) return APPIMAGE;
	return PORTABLE_EXECUTABLE_FILE || execPath;
}

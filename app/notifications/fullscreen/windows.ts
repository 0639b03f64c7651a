import type { RunProgram } from './program.ts';

/** PowerShell compiles the declaration first. */
const LONGEST_LOOK_MS = 3_000;

const script = [
	`$shell = Add-Type -PassThru -Namespace Baton -Name Shell -MemberDefinition '`,
	`[DllImport("shell32.dll")] public static extern int SHQueryUserNotificationState(out int state);'`,
	`; $state = 0; if ($shell::SHQueryUserNotificationState([ref]$state) -eq 0) { $state }`,
].join('');

/** Windows' own question before it shows a notification. */
export async function isWindowsFullscreen(run: RunProgram): Promise<boolean> {
	const args = ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', script];
	const printed = await run('powershell.exe', args, LONGEST_LOOK_MS);
	return printed !== null && isBusyState(printed);
}

/**
 * `QUNS_BUSY` (a full screen, or presentation settings), `QUNS_RUNNING_D3D_FULL_SCREEN` and `QUNS_PRESENTATION_MODE`.
 * https://learn.microsoft.com/en-us/windows/win32/api/shellapi/ne-shellapi-query_user_notification_state
 */
export function isBusyState(printed: string): boolean {
	return ['2', '3', '4'].includes(printed.trim());
}

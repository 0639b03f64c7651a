import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE_NAME = 'baton.desktop';

/**
 * Starts `command` at login, or no longer, by a file that every desktop on Linux reads.
 * https://specifications.freedesktop.org/autostart-spec/latest/
 *
 * @param configFolder `$XDG_CONFIG_HOME`
 * @param command program and arguments; null takes the file away
 */
export function setAutostart(configFolder: string, command: readonly string[] | null): void {
	const folder = join(configFolder, 'autostart');
	const path = join(folder, FILE_NAME);
	if (!command) {
		rmSync(path, { force: true });
		return;
	}
	mkdirSync(folder, { recursive: true });
	// A desktop that reads while this is written must not find half a file.
	const draft = `${path}.${process.pid}.tmp`;
	writeFileSync(draft, autostartEntry(command));
	renameSync(draft, path);
}

/** The desktop entry that runs `command`. */
export function autostartEntry(command: readonly string[]): string {
	return [
		'[Desktop Entry]',
		'Type=Application',
		'Name=Baton',
		`Exec=${escapeValue(command.map(quoteArgument).join(' '))}`,
		'Terminal=false',
		'X-GNOME-Autostart-enabled=true',
		'',
	].join('\n');
}

/**
 * As arguments of `Exec` are quoted, with `%` doubled since it begins a field code.
 * https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
 */
function quoteArgument(argument: string): string {
	return `"${argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
}

/** The escapes that every value of a desktop entry has, on top of the quoting. */
function escapeValue(value: string): string {
	return value
		.replaceAll('\\', '\\\\')
		.replaceAll('\n', '\\n')
		.replaceAll('\r', '\\r')
		.replaceAll('\t', '\\t');
}

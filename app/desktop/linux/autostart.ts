import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { LoginItem } from '../../state.ts';
import type { LoginRegistry } from '../login-registry.ts';
import { commandLine, type DesktopEntry, programOf, readEntry, writeEntry } from './desktop-entry.ts';

const FILE_NAME = 'baton.desktop';

/** In every entry that Baton wrote, so that it never touches one of another program with that name. */
const OWN_MARK = 'X-Baton-Autostart';

/**
 * The file that every desktop on Linux reads at login. One of another program is left as it is.
 * https://specifications.freedesktop.org/autostart-spec/latest/
 *
 * @param configFolder `$XDG_CONFIG_HOME`; what is not absolute counts as not set
 * @param command program and arguments
 */
export function createAutostart(
	configFolder: string,
	command: readonly [string, ...string[]],
): LoginRegistry {
	const folder = join(isAbsolute(configFolder) ? configFolder : join(homedir(), '.config'), 'autostart');
	const path = join(folder, FILE_NAME);

	function state(): LoginItem {
		try {
			return stateOf(readEntry(readFileSync(path, 'utf8')), command);
		} catch (error) {
			return isMissing(error) ? 'absent' : 'failed';
		}
	}

	return {
		state,
		// What the person has switched off stays so, wherever it leads.
		hasMoved: () => state() === 'outdated',
		add() {
			if (state() === 'foreign') return;
			mkdirSync(folder, { recursive: true, mode: 0o700 });
			// A desktop that reads while this is written must not find half a file.
			const draft = `${path}.draft`;
			try {
				writeFileSync(draft, autostartEntry(command), { mode: 0o600 });
				renameSync(draft, path);
			} catch (error) {
				rmSync(draft, { force: true });
				throw error;
			}
		},
		remove() {
			if (state() !== 'foreign') rmSync(path, { force: true });
		},
	};
}

/** The desktop entry that runs `command`. */
export function autostartEntry(command: readonly string[]): string {
	return writeEntry(
		new Map([
			['Type', 'Application'],
			['Name', 'Baton'],
			['Exec', commandLine(command)],
			['Terminal', 'false'],
			['X-GNOME-Autostart-enabled', 'true'],
			[OWN_MARK, 'true'],
		]),
	);
}

function stateOf(entry: DesktopEntry, command: readonly [string, ...string[]]): LoginItem {
	const exec = entry.get('Exec') ?? '';
	// Tools such as GNOME Tweaks put a copy of the installed entry there, which is Baton's as well.
	const isOwn = entry.get(OWN_MARK) === 'true' || programOf(exec) === command[0];
	if (!isOwn) return 'foreign';
	if (isSwitchedOff(entry)) return 'disabled';
	return exec === commandLine(command) ? 'registered' : 'outdated';
}

/** As the settings of KDE, Xfce and LXQt do it, or those of GNOME, MATE and Cinnamon. */
function isSwitchedOff(entry: DesktopEntry): boolean {
	const isDisabled = ([key, value]: [string, string]) =>
		/^X-[A-Za-z]+-Autostart-enabled$/.test(key) && value === 'false';
	return entry.get('Hidden') === 'true' || [...entry].some(isDisabled);
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

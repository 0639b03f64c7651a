/** The values of a desktop entry, without those of its other groups, by their keys. */
export type DesktopEntry = ReadonlyMap<string, string>;

/** https://specifications.freedesktop.org/desktop-entry-spec/latest/basic-format.html */
export function writeEntry(entry: DesktopEntry): string {
	const lines = [...entry].map(([key, value]) => `${key}=${escapeValue(value)}`);
	return ['[Desktop Entry]', ...lines, ''].join('\n');
}

/** What makes no sense is left out. */
export function readEntry(text: string): DesktopEntry {
	const entry = new Map<string, string>();
	let group: string | null = null;
	for (const line of text.split(/\r?\n/)) {
		if (line.startsWith('[')) group = line.trim();
		const [, key, value] = /^([A-Za-z0-9-]+)\s*=\s*(.*)$/s.exec(line) ?? [];
		if (group === '[Desktop Entry]' && key !== undefined && value !== undefined)
			entry.set(key, unescapeValue(value));
	}
	return entry;
}

/**
 * A command line as `Exec` has it: each argument quoted, with `%` doubled since it begins a field code.
 * https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
 */
export const commandLine = (command: readonly string[]): string => command.map(quoteArgument).join(' ');

/** The program that such a line starts; null where there is none. */
export function programOf(line: string): string | null {
	const [, quoted, plain] = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))/s.exec(line) ?? [];
	return (quoted?.replaceAll(/\\(.)/g, '$1') ?? plain)?.replaceAll('%%', '%') ?? null;
}

function quoteArgument(argument: string): string {
	return `"${argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
}

const escapes: readonly (readonly [character: string, letter: string])[] = [
	['\\', '\\'],
	['\n', 'n'],
	['\r', 'r'],
	['\t', 't'],
];

/** The escapes that every value of a desktop entry has, on top of the quoting. */
function escapeValue(value: string): string {
	return escapes.reduce((text, [character, letter]) => text.replaceAll(character, `\\${letter}`), value);
}

function unescapeValue(value: string): string {
	const characters = new Map(escapes.map(([character, letter]) => [letter, character]));
	return value.replaceAll(/\\(.)/g, (sequence, letter) => characters.get(letter) ?? sequence);
}

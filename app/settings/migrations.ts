/** A settings file as it was read: an object, with nothing known of its fields. */
export type RawSettings = Readonly<Record<string, unknown>>;

/**
 * Steps from one version of the file to the next; the first one leads from version 1 to 2. Each is pure,
 * takes whatever it finds and leaves to validation what it does not understand.
 */
export type Migration = (settings: RawSettings) => RawSettings;

export const migrations: readonly Migration[] = [];

/**
 * Takes a file to the newest version. One without a sound version counts as version 1; one from a newer
 * Baton stays as it is, and what still fits is used.
 */
export function migrate(settings: RawSettings, steps: readonly Migration[] = migrations): RawSettings {
	const { version } = settings;
	const from = typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : 1;
	return steps.slice(from - 1).reduce((value, step) => step(value), settings);
}

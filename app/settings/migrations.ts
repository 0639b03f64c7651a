/** A settings file as it was read: an object, with nothing known of its fields. */
export type RawSettings = Readonly<Record<string, unknown>>;

/**
 * Steps from one version of the file to the next; the first one leads from version 1 to 2. Each is pure,
 * takes whatever it finds and leaves to validation what it does not understand.
 */
export type Migration = (settings: RawSettings) => RawSettings;

export const migrations: readonly Migration[] = [severalKeysAndModes];

/**
 * Takes a file to the newest version. One without a sound version counts as version 1; one from a newer
 * Baton stays as it is, and what still fits is used.
 */
export function migrate(settings: RawSettings, steps: readonly Migration[] = migrations): RawSettings {
	const { version } = settings;
	const from = typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : 1;
	return steps.slice(from - 1).reduce((value, step) => step(value), settings);
}

/** Version 1 had one key for an action, or none, and notifications that were on or off. */
function severalKeysAndModes({ notifications, hotkeys, ...rest }: RawSettings): RawSettings {
	return {
		...rest,
		...(notifications !== undefined && { notifications: modeOf(notifications) }),
		...(hotkeys !== undefined && { hotkeys: isObject(hotkeys) ? renamed(hotkeys) : hotkeys }),
	};
}

function modeOf(notifications: unknown): unknown {
	if (typeof notifications !== 'boolean') return notifications;
	return notifications ? 'always' : 'never';
}

const newNames: Readonly<Record<string, string>> = { stop: 'pause', like: 'toggleLike' };

/** What is not in the form of version 1 stays under its name: somebody has changed the file by hand. */
function renamed(hotkeys: RawSettings): RawSettings {
	return Object.fromEntries(
		Object.entries(hotkeys).map(([action, key]) =>
			typeof key === 'string' || key === null
				? [newNames[action] ?? action, key === null ? [] : [key]]
				: [action, key],
		),
	);
}

const isObject = (value: unknown): value is RawSettings =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

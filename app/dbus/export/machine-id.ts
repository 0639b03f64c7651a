import { readFile } from 'node:fs/promises';

/** systemd's, and the one of D-Bus itself where there is no systemd. */
const usualPlaces: readonly string[] = ['/etc/machine-id', '/var/lib/dbus/machine-id'];

/**
 * What all programs on this computer may know it by, 32 hexadecimal digits; null where it has none.
 * https://www.freedesktop.org/software/systemd/man/latest/machine-id.html
 */
export async function readMachineId(places = usualPlaces): Promise<string | null> {
	for (const place of places) {
		const text = await readFile(place, 'latin1').catch(() => '');
		const id = /^([0-9a-f]{32})\s*$/.exec(text)?.[1];
		if (id !== undefined) return id;
	}
	return null;
}

import { plainLine } from '../text.ts';

/** Nobody reads more, and a desktop that lays all of it out stands still meanwhile. */
const MOST_CHARACTERS = 1_000;
const LONGEST_ADDRESS = 2_000;

/**
 * A text as it may go over the bus, which throws out whoever sends what is not Unicode or has a NUL in it. In one line,
 * as scripts print one for each song. Markup stays: only who shows a text knows whether it means anything there.
 * https://dbus.freedesktop.org/doc/dbus-specification.html#basic-types
 */
export function busText(text: string): string {
	const characters = [...plainLine(text.slice(0, 2 * MOST_CHARACTERS))];
	return characters.slice(0, MOST_CHARACTERS).join('');
}

/** An address in ASCII; null for what is none, or is too long to be one. */
export function busAddress(address: string): string | null {
	return address.length <= LONGEST_ADDRESS && URL.canParse(address) ? new URL(address).href : null;
}

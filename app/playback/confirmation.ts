import type { Playback } from '../state.ts';
import { bringsItem, type Command, isSatisfied } from './command.ts';
import { playingIdentity } from './identity.ts';

/** Reads that shall show what commands led to. */
export interface Confirmation {
	/** When to read, on the monotonic clock, in order. */
	readonly dueMonotonicMs: readonly number[];
	/** Another item that is to come; null when none is. */
	readonly change: ItemChange | null;
	/** The newest of the other commands, which is to show; null when there is none to look for. */
	readonly command: Command | null;
}

interface ItemChange {
	/** What was in the player before. */
	readonly identityBefore: string | null;
	/** How many changes are due. After a single one another item says it all; after two it may be the first. */
	readonly count: number;
}

/** Sooner Spotify still tells the old state. */
export const SOON_MS = 500;
const LATER_MS = 2_000;

/** After an answered command: one look, and another only if the first one shows it not yet. */
export function confirming(
	command: Command,
	identityBefore: string | null,
	answeredAtMonotonicMs: number,
): Confirmation {
	// Of a skip, or of a device that was unknown and began to play, only a read can tell the item.
	const isItemDue = bringsItem(command) || (identityBefore === null && command.type !== 'pause');
	return {
		dueMonotonicMs: [answeredAtMonotonicMs + SOON_MS, answeredAtMonotonicMs + LATER_MS],
		change: isItemDue ? { identityBefore, count: 1 } : null,
		command: canShow(command) ? command : null,
	};
}

/** Whether a state can show that the command was done. */
const canShow = (command: Command): boolean =>
	!bringsItem(command) && command.type !== 'seek' && command.type !== 'queue';

/** After a device was woken, of which nothing is known yet. */
export function confirmingItem(identityBefore: string | null, answeredAtMonotonicMs: number): Confirmation {
	return {
		dueMonotonicMs: [answeredAtMonotonicMs + SOON_MS, answeredAtMonotonicMs + LATER_MS],
		change: { identityBefore, count: 1 },
		command: null,
	};
}

/** After a failure that leaves open whether the command took effect: one look, whatever it shows. */
export function confirmingOnce(failedAtMonotonicMs: number): Confirmation {
	return { dueMonotonicMs: [failedAtMonotonicMs + SOON_MS], change: null, command: null };
}

/** Takes `newer` in the place of what was not confirmed yet; a change of items that is still due stays so. */
export function afterCommand(pending: Confirmation | null, newer: Confirmation): Confirmation {
	const due = pending?.change ?? null;
	if (due === null || newer.change === null) return { ...newer, change: newer.change ?? due };
	if (due.identityBefore !== newer.change.identityBefore) return newer;
	return { ...newer, change: { ...newer.change, count: due.count + newer.change.count } };
}

/** What is left to read after a read of this was asked for at `askedAtMonotonicMs`. */
export function afterRead(
	confirmation: Confirmation | null,
	read: Playback,
	askedAtMonotonicMs: number,
): Confirmation | null {
	if (!confirmation) return null;
	if (hasCome(confirmation.change, read) && shows(confirmation.command, read)) return null;
	return withoutDue(confirmation, askedAtMonotonicMs);
}

/** What is left to read when a read at that time told nothing. */
export function withoutDue(
	confirmation: Confirmation | null,
	askedAtMonotonicMs: number,
): Confirmation | null {
	const dueMonotonicMs = confirmation?.dueMonotonicMs.filter((due) => due > askedAtMonotonicMs) ?? [];
	return confirmation && dueMonotonicMs.length > 0 ? { ...confirmation, dueMonotonicMs } : null;
}

const hasCome = (change: ItemChange | null, read: Playback): boolean =>
	change === null || (change.count === 1 && playingIdentity(read) !== change.identityBefore);

const shows = (command: Command | null, read: Playback): boolean =>
	command === null || isSatisfied(command, read);

import type { ActivePlayback, Playback } from '../state.ts';
import { bringsItem, type Command, supersedes } from './command.ts';
import { identityOf, likableUri } from './identity.ts';
import { withCommand } from './optimistic.ts';

/** A command that the screen shows already, and since when. */
export interface Prediction {
	readonly command: Command;
	readonly atMonotonicMs: number;
}

/** An answered command that reads may not contradict yet. */
interface Held extends Prediction {
	readonly untilMonotonicMs: number;
}

/** The playback as Spotify told it at one instant. */
export interface Reading {
	readonly playback: Playback;
	readonly askedAtMonotonicMs: number;
}

/** What Baton holds to be true of the player, told apart by how it knows. */
export interface Belief {
	/** The last reading, and what answered commands have changed since. */
	readonly known: Playback;
	readonly held: readonly Held[];
	/** Not answered yet, in the order in which they were asked for. */
	readonly pending: readonly Prediction[];
}

export const nothingKnown: Belief = { known: { kind: 'unknown' }, held: [], pending: [] };

/**
 * For about 200 ms after a command Spotify still tells the old state; phones take longer.
 * https://github.com/tresoneur/SpotifyService/issues/1
 */
export const SETTLE_MS = 500;

/** Volume crawls to its value on some devices, and a skip may have to load the next track. */
const SLOW_SETTLE_MS = 2_000;

function settleMs(command: Command): number {
	return command.type === 'volume' || bringsItem(command) ? SLOW_SETTLE_MS : SETTLE_MS;
}

/** What the screen shows: what is known, with what was asked for. */
export function shown(belief: Belief): Playback {
	return belief.pending.reduce(applied, belief.known);
}

const applied = (playback: Playback, { command, atMonotonicMs }: Prediction): Playback =>
	withCommand(playback, command, atMonotonicMs);

export function predict(belief: Belief, prediction: Prediction): Belief {
	return { ...belief, pending: [...belief.pending, prediction] };
}

/** Takes back what failed or was superseded; what was asked for since still shows. */
export function undo(belief: Belief, prediction: Prediction): Belief {
	return { ...belief, pending: belief.pending.filter((other) => other !== prediction) };
}

/** Spotify took the command. `did` differs from it where the opposite turned out to be meant. */
export function confirm(
	belief: Belief,
	prediction: Prediction,
	did: Command,
	answeredAtMonotonicMs: number,
): Belief {
	if (!belief.pending.includes(prediction)) return belief;
	const held = {
		command: did,
		atMonotonicMs: prediction.atMonotonicMs,
		untilMonotonicMs: answeredAtMonotonicMs + settleMs(did),
	};
	return {
		...undo(belief, prediction),
		known: applied(belief.known, held),
		held: [
			...belief.held.filter(({ command }) => !supersedes(did, command) && !bothBringItems(did, command)),
			held,
		],
	};
}

const bothBringItems = (one: Command, other: Command): boolean => bringsItem(one) && bringsItem(other);

/**
 * Takes over what Spotify told. Where it was asked before a command had settled, the command's part of the
 * state stays as it is, and the rest is believed.
 */
export function learn(belief: Belief, { playback, askedAtMonotonicMs }: Reading): Belief {
	const held = belief.held.filter(({ untilMonotonicMs }) => askedAtMonotonicMs < untilMonotonicMs);
	return { ...belief, held, known: held.reduce(applied, remembering(belief.known, playback)) };
}

/** What the library told about an item. Older than a command on it, which therefore wins. */
export function learnLiked(belief: Belief, uri: string, liked: boolean): Belief {
	const { known } = belief;
	if (known.kind !== 'active' || likableUri(known) !== uri || known.liked !== null) return belief;
	return { ...belief, known: { ...known, liked } };
}

/** Brings over what a reading of the player cannot tell. */
function remembering(before: Playback, read: Playback): Playback {
	if (before.kind !== 'active' || read.kind !== 'active') return read;
	return {
		...read,
		liked: identityOf(before.item) === identityOf(read.item) ? before.liked : null,
		volumeBeforeMutePercent: isStillMuted(before, read) ? before.volumeBeforeMutePercent : null,
	};
}

function isStillMuted(before: ActivePlayback, read: ActivePlayback): boolean {
	return before.device.id === read.device.id && read.device.volumePercent === 0;
}

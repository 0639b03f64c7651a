import { done, type Outcome, type RestrictionReason } from '../problem.ts';
import { type Attempt, attempt, type Failed, failed } from '../spotify/attempt.ts';
import type { PlayerSpotify } from '../spotify/spotify-by-purpose.ts';
import type { Playback } from '../state.ts';
import { type Command, isForLibrary, isSatisfied } from './command.ts';
import { deviceToWake } from './devices.ts';
import { send } from './send.ts';

/** How a command fared. */
export interface Delivery {
	readonly outcome: Outcome;
	/** The command, or its opposite where that turned out to be meant. */
	readonly did: Command;
	/** True when a sleeping device was woken for it, of which nothing is known yet. */
	readonly elsewhere: boolean;
}

export interface DeliveryParts {
	readonly spotify: PlayerSpotify;
	readonly lastDeviceId: () => string | null;
	/** True while the player may still be busy with an earlier command. */
	readonly isSettling: () => boolean;
	/** The playback as it is now, asked for when the earlier command has settled. */
	readonly readAnew: () => Promise<Attempt<Playback>>;
}

/**
 * Sends a command. Sends another request only where the first certainly did nothing: 404 without an active
 * device, or a refusal by a player that is not as Baton believed. Whatever else fails is never repeated.
 */
export async function deliver(command: Command, parts: DeliveryParts): Promise<Delivery> {
	const sent = await send(parts.spotify, command);
	if (sent.ok) return delivered(command, sent);
	const { problem } = sent;
	if (problem.kind === 'noDevice' && mayWake(command)) return wake(command, parts);
	if (problem.kind === 'restriction' && mayBeWrongBelief.has(problem.reason) && isPlain(command)) {
		return reconsider(command, sent, parts);
	}
	return delivered(command, sent);
}

/** A device that was named is the one that is wanted, and a queue is of no use where nothing plays. */
function mayWake(command: Command): boolean {
	return !isForLibrary(command) && command.type !== 'transfer' && command.type !== 'queue';
}

/** Refusals that say more about the state of the player than about what it can do. */
const mayBeWrongBelief: ReadonlySet<RestrictionReason> = new Set([
	'alreadyPaused',
	'alreadyPlaying',
	'notPlaying',
	'unknown',
]);

/** True for what a state can show to be done, so that a second request does it no second time. */
function isPlain({ type }: Command): boolean {
	return type === 'play' || type === 'pause' || type === 'volume' || type === 'shuffle' || type === 'repeat';
}

/**
 * No device is active. Then one is woken, as https://github.com/LargeModGames/spotatui/issues/464 found to
 * work; except for a pause, which has nothing left to do.
 */
async function wake(asked: Command, { spotify, lastDeviceId }: DeliveryParts): Promise<Delivery> {
	// Who pressed a toggle saw music that was not there, and wants it back.
	const command = asked.type === 'pause' && asked.byToggle ? oppositeOf(asked) : asked;
	if (command.type === 'pause') return delivered(command, done);
	const listed = await attempt(spotify.player.getAvailableDevices());
	if (!listed.ok) return delivered(command, listed);
	const deviceId = deviceToWake(listed.value?.devices ?? [], lastDeviceId());
	if (deviceId === null) return delivered(command, failed({ kind: 'noDevice' }));
	const sent = await send(spotify, command, deviceId);
	// The id of a device that is gone.
	const isGone = !sent.ok && sent.problem.kind === 'notFound';
	return { ...delivered(command, isGone ? failed({ kind: 'noDevice' }) : sent), elsewhere: true };
}

/**
 * "Restriction violated" mostly means that the player is that way already. Then all is well, unless the person
 * pressed a toggle: what they wanted was the change, so the opposite is asked for, once.
 * https://github.com/spotify/web-api/issues/1433
 */
async function reconsider(command: Command, refused: Failed, parts: DeliveryParts): Promise<Delivery> {
	const cameEarly = parts.isSettling();
	const playback = await parts.readAnew();
	if (!playback.ok) return delivered(command, refused);
	if (isSatisfied(command, playback.value)) {
		if (!isToggle(command)) return delivered(command, done);
		const opposite = oppositeOf(command);
		return delivered(opposite, await send(parts.spotify, opposite));
	}
	// A player that is still busy with the last command refuses the next.
	return delivered(command, cameEarly ? await send(parts.spotify, command) : refused);
}

type PlayOrPause = Extract<Command, { type: 'play' | 'pause' }>;

function isToggle(command: Command): command is PlayOrPause {
	return (command.type === 'play' || command.type === 'pause') && command.byToggle;
}

const oppositeOf = ({ type }: PlayOrPause): PlayOrPause => ({
	type: type === 'play' ? 'pause' : 'play',
	byToggle: true,
});

function delivered(did: Command, outcome: Outcome | Attempt<void>): Delivery {
	return { outcome: outcome.ok ? done : outcome, did, elsewhere: false };
}

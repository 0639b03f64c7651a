import { apiError, Refusal, type Reply } from '../http/reply.ts';
import type { DemoDevice } from '../player/devices.ts';
import { type Disallow, disallowsOf } from '../player/disallows.ts';
import { activate, activeDevice, type Change, changePlayer, deviceById } from '../player/session.ts';
import type { PlayerState } from '../player/state.ts';
import { notFound } from './parameters.ts';
import type { Call } from './route.ts';
import type { World } from './world.ts';

/** What the player answers when it will not. https://github.com/felix-hilden/tekore/blob/master/src/tekore/_model/error.py */
function playerError(status: number, message: string, reason: string): Refusal {
	return new Refusal(apiError(status, `Player command failed: ${message}`, reason));
}

export const volumeRefused = () =>
	playerError(403, 'Cannot control device volume', 'VOLUME_CONTROL_DISALLOW');

/** Spotify's answer to most of what cannot be done now. */
export const restrictionViolated = () => playerError(403, 'Restriction violated', 'UNKNOWN');

/** The device that a command is for: named in the query, else the active one. */
export function targetOf(call: Call, world: World): DemoDevice {
	return commandable(world, call.query.get('device_id'));
}

/** Commands are for Premium listeners, and for devices that take them. */
export function commandable(world: World, id: string | null): DemoDevice {
	if (!world.account.isPremium) throw playerError(403, 'Premium required', 'PREMIUM_REQUIRED');
	const session = world.playback.now();
	const device = id === null ? activeDevice(session) : deviceById(session, id);
	if (!device && id !== null) throw notFound('Device not found');
	if (!device) throw playerError(404, 'No active device found', 'NO_ACTIVE_DEVICE');
	if (device.isRestricted) throw playerError(403, 'Device not controllable', 'DEVICE_NOT_CONTROLLABLE');
	return device;
}

/** Takes a command to the player of the target, waking it first where need be. */
export function command(
	call: Call,
	world: World,
	forbiddenBy: readonly Disallow[],
	change: (player: PlayerState, at: number) => PlayerState,
): Reply {
	const device = targetOf(call, world);
	const { player, activeDeviceId } = world.playback.now();
	const disallows = new Set(disallowsOf(player));
	// Another device may take over what plays already.
	if (device.id !== activeDeviceId) disallows.delete('resuming');
	if (forbiddenBy.some((flag) => disallows.has(flag))) throw restrictionViolated();
	return submit(world, (session, at) => changePlayer(change)(activate(device.id)(session, at), at));
}

/** Accepted is not done: the effect comes after the lag. */
export function submit(world: World, change: Change): Reply {
	world.playback.submit(change);
	return world.commandReply();
}

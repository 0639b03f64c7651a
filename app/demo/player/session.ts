import { advance } from './advance.ts';
import type { DemoDevice } from './devices.ts';
import type { PlayerState } from './state.ts';
import { pause } from './transport.ts';

/** Everything that a listener has running: one player, wherever it sounds. */
export interface PlaybackSession {
	readonly player: PlayerState;
	readonly devices: readonly DemoDevice[];
	/** Null while idle: then reads answer 204. */
	readonly activeDeviceId: string | null;
	readonly isPrivate: boolean;
}

/** A change of the session at an instant of the server. */
export type Change = (session: PlaybackSession, at: number) => PlaybackSession;

export interface Playback {
	/** The session now, with all time passed and every due command carried out. */
	now(): PlaybackSession;
	/** Carries out a change at once, as a person at the device does. */
	change(change: Change): void;
	/** Carries out a change after the lag, as a command through the Web API. */
	submit(change: Change): void;
}

/**
 * Time passes only when somebody looks, so no timer exists and nothing keeps the process alive.
 * `now` gives the instant of the server, epoch ms, never jumping.
 */
export function createPlayback(initial: PlaybackSession, now: () => number, lagMs: number): Playback {
	let session = initial;
	const pending: { dueAt: number; change: Change }[] = [];

	function settle(): number {
		const at = now();
		while (pending[0] && pending[0].dueAt <= at) {
			const { dueAt, change } = pending[0];
			pending.shift();
			session = change(passTime(session, dueAt), dueAt);
		}
		session = passTime(session, at);
		return at;
	}

	return {
		now() {
			settle();
			return session;
		},
		change(change) {
			const at = settle();
			session = change(session, at);
		},
		submit(change) {
			const at = settle();
			pending.push({ dueAt: at + lagMs, change });
			settle();
		},
	};
}

function passTime(session: PlaybackSession, at: number): PlaybackSession {
	return withPlayer(session, advance(session.player, at));
}

/** What is heard in a private session stays out of the history. */
function withPlayer(session: PlaybackSession, player: PlayerState): PlaybackSession {
	if (!session.isPrivate) return { ...session, player };
	return { ...session, player: { ...player, history: session.player.history } };
}

/** Undefined while idle, and when the active device was switched off. */
export function activeDevice(session: PlaybackSession): DemoDevice | undefined {
	return session.activeDeviceId === null ? undefined : deviceById(session, session.activeDeviceId);
}

/** Listed or not, a device that is switched on can be reached by its id. */
export function deviceById({ devices }: PlaybackSession, id: string): DemoDevice | undefined {
	return devices.find((device) => device.id === id && device.isReachable);
}

export function changePlayer(change: (player: PlayerState, at: number) => PlayerState): Change {
	return (session, at) => withPlayer(session, change(session.player, at));
}

export function changeDevice(id: string, change: Partial<DemoDevice>): Change {
	return (session) => ({
		...session,
		devices: session.devices.map((device) => (device.id === id ? { ...device, ...change } : device)),
	});
}

/** Sound moves to the device, which shows itself in the list from then on. */
export function activate(id: string): Change {
	return (session, at) => ({ ...changeDevice(id, { isListed: true })(session, at), activeDeviceId: id });
}

export function goIdle(session: PlaybackSession, at: number): PlaybackSession {
	return { ...session, activeDeviceId: null, player: pause(session.player, at) };
}

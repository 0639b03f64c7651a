import type { Cancel, Clock } from '../../clock.ts';
import type { Bus } from '../../dbus/bus.ts';
import { followOwners } from '../../dbus/name-owners.ts';
import type { SessionBus } from '../../dbus/session-bus.ts';
import { createStore } from '../../store.ts';
import type { LocalSignal } from './local-signal.ts';
import { type FollowedPlayer, followPlayer } from './mpris-player.ts';
import { BURST_MS, createSongTeller } from './song-teller.ts';

/** Spotify's name as a package, a snap and a flatpak alike; a second one of it adds a dot and more. */
const SPOTIFY = 'org.mpris.MediaPlayer2.spotify';

/** What the Spotify clients on the session bus tell. */
export function createMprisSignal({ bus, clock }: { bus: SessionBus; clock: Clock }): LocalSignal {
	const teller = createSongTeller(clock);
	const present = createStore(false);
	const isKnown = createStore(false);
	/** By their names on the bus. */
	const players = new Map<string, FollowedPlayer>();

	function followOwner(connection: Bus, name: string, owner: string | null): void {
		leave(name);
		if (owner !== null) players.set(name, followPlayer(connection, owner, teller.heard));
		if (players.size === 0) teller.forget();
		present.update(() => players.size > 0);
	}

	function leave(name: string): void {
		players.get(name)?.cancel();
		players.delete(name);
	}

	function leaveAll(): void {
		for (const name of [...players.keys()]) leave(name);
		teller.forget();
		present.update(() => false);
		isKnown.update(() => false);
	}

	const know = (): void => isKnown.update(() => true);

	function begin(connection: Bus): Cancel {
		let cancelWait: Cancel = () => {};
		let isFollowing = true;

		async function hearPresent(): Promise<void> {
			await Promise.all([...players.values()].map(({ answered }) => answered));
			if (!isFollowing) return;
			// What they answered is told at the end of its burst.
			if (players.size > 0) cancelWait = clock.after(BURST_MS, know);
			else know();
		}

		const cancelOwners = followOwners(
			connection,
			SPOTIFY,
			(name, owner) => followOwner(connection, name, owner),
			() => void hearPresent(),
		);
		return () => {
			isFollowing = false;
			cancelOwners();
			cancelWait();
		};
	}

	const first = bus.connection.get();
	let cancelOwners = first ? begin(first) : () => {};
	const cancelConnection = bus.connection.subscribe((connection) => {
		cancelOwners();
		leaveAll();
		cancelOwners = connection ? begin(connection) : () => {};
	});

	return {
		subscribe: teller.subscribe,
		present,
		isKnown,
		dispose() {
			cancelConnection();
			cancelOwners();
			leaveAll();
		},
	};
}

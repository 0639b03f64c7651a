import type { Cancel } from '../../clock.ts';
import type { Bus } from '../../dbus/bus.ts';
import { BusFailure } from '../../dbus/bus-problem.ts';
import { isDictionary, isVariant, textOf, textsOf, type Value } from '../../dbus/value.ts';
import { PROPERTIES_INTERFACE } from '../../dbus/well-known.ts';
import { MPRIS_PATH, PLAYER_INTERFACE } from '../../mpris/names.ts';
import type { LocalSong } from './local-signal.ts';
import { songOfProperties } from './mpris-song.ts';

export interface FollowedPlayer {
	/** Once it has answered for the first time, or could not. Never rejects. */
	readonly answered: Promise<void>;
	readonly cancel: Cancel;
}

/**
 * Tells what one player plays: now, and after each signal of it, changed or not.
 *
 * @param owner the unique name of the player
 */
export function followPlayer(bus: Bus, owner: string, heard: (song: LocalSong) => void): FollowedPlayer {
	const properties = new Map<string, Value>();
	let isFollowing = true;

	function tell(): void {
		const song = songOfProperties(properties);
		if (song) heard(song);
	}

	async function readAll(): Promise<void> {
		const body = { signature: 's', values: [PLAYER_INTERFACE] };
		const call = {
			destination: owner,
			path: MPRIS_PATH,
			interface: PROPERTIES_INTERFACE,
			member: 'GetAll',
			body,
		};
		const [all] = await bus.call(call);
		if (!isFollowing) return;
		// What a signal has told meanwhile is newer.
		for (const [name, value] of entriesOf(all)) if (!properties.has(name)) properties.set(name, value);
		tell();
	}

	function read(): Promise<void> {
		return readAll().catch((error: unknown) => {
			// A client that cannot answer yet, as it starts, tells by itself once it can.
			if (!(error instanceof BusFailure)) throw error;
		});
	}

	const cancel = bus.subscribe(
		{
			sender: owner,
			path: MPRIS_PATH,
			interface: PROPERTIES_INTERFACE,
			member: 'PropertiesChanged',
			arg0: PLAYER_INTERFACE,
		},
		({ body }) => {
			// The third has been of a wrong type in some versions of Spotify, and is then as good as empty.
			// https://github.com/altdesktop/playerctl/issues/26
			const [, changed, invalidated] = body.values;
			for (const [name, value] of entriesOf(changed)) properties.set(name, value);
			const outdated = textsOf(invalidated).filter((name) => properties.delete(name));
			if (outdated.length > 0) void read();
			else tell();
		},
	);
	return {
		answered: read(),
		cancel() {
			isFollowing = false;
			cancel();
		},
	};
}

/** The properties in an `a{sv}`; none in anything else. */
function entriesOf(value: Value | undefined): [name: string, value: Value][] {
	if (!isDictionary(value)) return [];
	return [...value].flatMap(([key, entry]) => {
		const name = textOf(key);
		return name !== null && isVariant(entry) ? [[name, entry.value]] : [];
	});
}

import type { Cancel } from '../clock.ts';
import type { Bus } from './bus.ts';
import { BusFailure } from './bus-problem.ts';
import { textOf, textsOf } from './value.ts';
import { messageBus } from './well-known.ts';

/**
 * Follows who owns this name, and each that begins with it and a dot: tells of those that are taken already,
 * then of every change.
 *
 * @param told with the unique name of the owner, or null once there is none
 * @param presentTold once all of those are told that were taken already
 */
export function followOwners(
	bus: Bus,
	namespace: string,
	told: (name: string, owner: string | null) => void,
	presentTold: () => void = () => {},
): Cancel {
	/** Whose changes were told: newer than what the questions below bring. */
	const changed = new Set<string>();
	let isFollowing = true;
	const cancel = bus.subscribe(
		{
			sender: messageBus.destination,
			path: messageBus.path,
			interface: messageBus.interface,
			member: 'NameOwnerChanged',
			arg0namespace: namespace,
		},
		({ body }) => {
			const [name, , owner] = body.values.map(textOf);
			if (!name) return;
			changed.add(name);
			told(name, owner || null);
		},
	);

	async function tellPresent(): Promise<void> {
		const [names] = await bus.call({ ...messageBus, member: 'ListNames' });
		for (const name of textsOf(names)) {
			if (name !== namespace && !name.startsWith(`${namespace}.`)) continue;
			const owner = await ownerOf(bus, name);
			if (isFollowing && owner !== null && !changed.has(name)) told(name, owner);
		}
		if (isFollowing) presentTold();
	}

	tellPresent().catch((error: unknown) => {
		if (!(error instanceof BusFailure)) throw error;
		// It is closed already, or as good as that.
		bus.close();
	});
	return () => {
		isFollowing = false;
		cancel();
	};
}

/** The unique name behind a name; null when nobody has it, as after its owner left the bus a moment ago. */
export async function ownerOf(bus: Bus, name: string): Promise<string | null> {
	try {
		const [owner] = await bus.call({
			...messageBus,
			member: 'GetNameOwner',
			body: { signature: 's', values: [name] },
		});
		return textOf(owner);
	} catch (error) {
		if (error instanceof BusFailure && error.problem.kind === 'error') return null;
		throw error;
	}
}

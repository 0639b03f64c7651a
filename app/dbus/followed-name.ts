import type { Cancel } from '../clock.ts';
import { createStore, type Readable } from '../store.ts';
import type { Bus } from './bus.ts';
import { BusFailure } from './bus-problem.ts';
import { ownerOf } from './name-owners.ts';
import type { SessionBus } from './session-bus.ts';
import { textOf } from './value.ts';
import { messageBus } from './well-known.ts';

/** Who has a name on the present connection. */
export interface NameOwner {
	readonly bus: Bus;
	/** Unlike the name, nobody else can send under it. */
	readonly uniqueName: string;
}

export interface FollowedName {
	/** `unknown` also while there is no bus. */
	readonly owner: Readable<NameOwner | 'absent' | 'unknown'>;
	dispose(): void;
}

/** Follows who has one name, over however many connections. */
export function followName(session: SessionBus, name: string): FollowedName {
	const owner = createStore<NameOwner | 'absent' | 'unknown'>('unknown');

	function begin(bus: Bus | null): Cancel {
		if (!bus) return () => {};
		let isFollowing = true;
		const tell = (uniqueName: string | null): void =>
			owner.update(() => (uniqueName ? { bus, uniqueName } : 'absent'));
		const cancel = bus.subscribe(
			{
				sender: messageBus.destination,
				path: messageBus.path,
				interface: messageBus.interface,
				member: 'NameOwnerChanged',
				arg0: name,
			},
			({ body }) => tell(textOf(body.values[2])),
		);
		ownerOf(bus, name).then(
			(uniqueName) => {
				// What was told meanwhile is newer.
				if (isFollowing && owner.get() === 'unknown') tell(uniqueName);
			},
			(error: unknown) => {
				if (!(error instanceof BusFailure)) throw error;
				// It is closed already, or as good as that.
				bus.close();
			},
		);
		return () => {
			isFollowing = false;
			cancel();
		};
	}

	let cancelOwners = begin(session.connection.get());
	const cancelConnection = session.connection.subscribe((bus) => {
		cancelOwners();
		owner.update(() => 'unknown');
		cancelOwners = begin(bus);
	});
	return {
		owner,
		dispose() {
			cancelConnection();
			cancelOwners();
		},
	};
}

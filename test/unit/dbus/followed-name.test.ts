import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../app/clock.ts';
import { sessionBusSockets } from '../../../app/dbus/address.ts';
import { type Bus, connectToBus } from '../../../app/dbus/bus.ts';
import { type FollowedName, followName, type NameOwner } from '../../../app/dbus/followed-name.ts';
import { createSessionBus, type SessionBus } from '../../../app/dbus/session-bus.ts';
import { messageBus } from '../../../app/dbus/well-known.ts';
import { eventually } from '../../support/eventually.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { hasMessageBus, type PrivateBus, startPrivateBus } from '../../support/private-bus.ts';

const NAME = 'org.example.Name';

describe.skipIf(!hasMessageBus)('a name on a real session bus (needs dbus-daemon)', () => {
	let bus: PrivateBus;
	let clock: FakeClock;
	let session: SessionBus;
	let name: FollowedName;
	let seen: string[];
	const peers: Bus[] = [];

	beforeEach(async () => {
		vi.spyOn(console, 'warn').mockImplementation(() => {});
		bus = await startPrivateBus();
		clock = createFakeClock();
		const environment = { DBUS_SESSION_BUS_ADDRESS: bus.address };
		session = createSessionBus({ environment, userId: process.getuid?.() ?? 0, clock });
		name = followName(session, NAME);
		seen = [];
		name.owner.subscribe((owner) => seen.push(uniqueName(owner)));
	});
	afterEach(async () => {
		name.dispose();
		session.dispose();
		for (const peer of peers.splice(0)) peer.close();
		await bus.close();
	});

	const uniqueName = (owner: NameOwner | string): string =>
		typeof owner === 'string' ? owner : owner.uniqueName;

	async function own(which: string): Promise<Bus> {
		const peer = await connectToBus({
			sockets: sessionBusSockets({ DBUS_SESSION_BUS_ADDRESS: bus.address }),
			userId: process.getuid?.() ?? 0,
			clock: systemClock,
			ended() {},
		});
		peers.push(peer);
		await peer.call({
			...messageBus,
			member: 'RequestName',
			body: { signature: 'su', values: [which, 0] },
		});
		return peer;
	}

	it('goes from owner to owner', async () => {
		await eventually(() => expect(seen).toEqual(['absent']));
		const first = await own(NAME);
		const second = await own(NAME);
		first.close();
		await eventually(() => expect(seen).toEqual(['absent', first.uniqueName, second.uniqueName]));
		second.close();
		await eventually(() => expect(seen.at(-1)).toBe('absent'));
	});

	it('is its owner’s from the start, where it has one', async () => {
		const owner = await own(NAME);
		const other = followName(session, NAME);
		await eventually(() => expect(uniqueName(other.owner.get())).toBe(owner.uniqueName));
		other.dispose();
	});

	it('is not one that only begins like it', async () => {
		await eventually(() => expect(seen).toEqual(['absent']));
		await own(`${NAME}.Other`);
		const owner = await own(NAME);
		await eventually(() => expect(seen).toEqual(['absent', owner.uniqueName]));
	});

	it('is unknown while there is no bus, and followed on the next', async () => {
		const first = await own(NAME);
		await eventually(() => expect(seen.at(-1)).toBe(first.uniqueName));
		await bus.kill();
		await eventually(() => expect(seen.at(-1)).toBe('unknown'));
		await bus.restart();
		const owner = await own(NAME);
		await eventually(() => expect(clock.nextTimerMs()).toBe(1_000));
		clock.advance(1_000);
		await eventually(() => expect(seen.at(-1)).toBe(owner.uniqueName));
	});
});

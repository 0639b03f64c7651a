import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../app/clock.ts';
import { sessionBusSockets } from '../../../app/dbus/address.ts';
import { type Bus, connectToBus } from '../../../app/dbus/bus.ts';
import { ownName } from '../../../app/dbus/owned-name.ts';
import { textsOf } from '../../../app/dbus/value.ts';
import { messageBus } from '../../../app/dbus/well-known.ts';
import { eventually } from '../../support/eventually.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { hasMessageBus, type PrivateBus, startPrivateBus } from '../../support/private-bus.ts';
import { startScriptedBus } from '../../support/scripted-bus.ts';
import { startStandInPlayer } from '../../support/stand-in-player.ts';

const NAME = 'org.example.Choir';

describe.skipIf(!hasMessageBus)('a name on a real bus (needs dbus-daemon)', () => {
	let bus: PrivateBus;
	const open: Bus[] = [];
	beforeEach(async () => {
		bus = await startPrivateBus();
	});
	afterEach(async () => {
		for (const connection of open.splice(0)) connection.close();
		await bus.close();
	});

	async function connect(): Promise<Bus> {
		const connection = await connectToBus({
			sockets: sessionBusSockets({ DBUS_SESSION_BUS_ADDRESS: bus.address }),
			userId: process.getuid?.() ?? 0,
			clock: systemClock,
			ended: () => {},
		});
		open.push(connection);
		return connection;
	}

	const namesSeenBy = async (connection: Bus): Promise<readonly string[]> =>
		textsOf((await connection.call({ ...messageBus, member: 'ListNames' }))[0]);

	it('is owned until it is released', async () => {
		const connection = await connect();
		const name = ownName(connection, NAME);
		expect(name.state.get()).toBe('asked');
		await eventually(() => expect(name.state.get()).toBe('owned'));
		expect(await namesSeenBy(connection)).toContain(NAME);
		name.release();
		expect(await namesSeenBy(connection)).not.toContain(NAME);
	});

	it('can be asked for again at once', async () => {
		const connection = await connect();
		ownName(connection, NAME).release();
		const name = ownName(connection, NAME);
		await namesSeenBy(connection);
		await eventually(() => expect(name.state.get()).toBe('owned'));
		expect(await namesSeenBy(connection)).toContain(NAME);
	});

	it('comes to Baton as soon as another program gives it up', async () => {
		const other = await startStandInPlayer(bus.address);
		await other.ownName(NAME);
		const connection = await connect();
		const name = ownName(connection, NAME);
		await eventually(() => expect(name.state.get()).toBe('denied'));
		other.quit();
		await eventually(() => expect(name.state.get()).toBe('owned'));
	});

	it('does not come to Baton any more after it left the queue', async () => {
		const other = await startStandInPlayer(bus.address);
		await other.ownName(NAME);
		const connection = await connect();
		const name = ownName(connection, NAME);
		await eventually(() => expect(name.state.get()).toBe('denied'));
		name.release();
		await namesSeenBy(connection);
		await other.dropName(NAME);
		expect(await namesSeenBy(connection)).not.toContain(NAME);
		other.quit();
	});

	it('can be released after the connection ended', async () => {
		const connection = await connect();
		const name = ownName(connection, NAME);
		await eventually(() => expect(name.state.get()).toBe('owned'));
		connection.close();
		name.release();
		await expect(namesSeenBy(connection)).rejects.toMatchObject({ problem: { kind: 'closed' } });
	});
});

describe.skipIf(process.platform === 'win32')('a name on a bus that says nothing', () => {
	it('is denied after a while', async () => {
		const clock = createFakeClock();
		const bus = await startScriptedBus();
		const connection = await connectToBus({
			sockets: [bus.socketPath],
			userId: 1000,
			clock,
			ended: () => {},
		});
		bus.fallSilent();
		const name = ownName(connection, NAME);
		clock.advance(5_000);
		await eventually(() => expect(name.state.get()).toBe('denied'));
		connection.close();
		await bus.close();
	});
});

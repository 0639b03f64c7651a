import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../app/clock.ts';
import { sessionBusSockets } from '../../../app/dbus/address.ts';
import { type Bus, connectToBus } from '../../../app/dbus/bus.ts';
import { followOwners } from '../../../app/dbus/name-owners.ts';
import { messageBus } from '../../../app/dbus/well-known.ts';
import { eventually } from '../../support/eventually.ts';
import { hasMessageBus, type PrivateBus, startPrivateBus } from '../../support/private-bus.ts';
import { type StandInPlayer, startStandInPlayer } from '../../support/stand-in-player.ts';

describe.skipIf(!hasMessageBus)('following the owners of a name (needs dbus-daemon)', () => {
	let bus: PrivateBus;
	let connection: Bus;
	const players: StandInPlayer[] = [];
	beforeEach(async () => {
		bus = await startPrivateBus();
		connection = await connectToBus({
			sockets: sessionBusSockets({ DBUS_SESSION_BUS_ADDRESS: bus.address }),
			userId: process.getuid?.() ?? 0,
			clock: systemClock,
			ended: () => {},
		});
	});
	afterEach(async () => {
		for (const player of players.splice(0)) player.quit();
		connection.close();
		await bus.close();
	});

	async function player(...names: string[]): Promise<StandInPlayer> {
		const started = await startStandInPlayer(bus.address);
		players.push(started);
		for (const name of names) await started.ownName(name);
		return started;
	}

	function follow(): { told: [string, string | null][]; cancel: () => void } {
		const told: [string, string | null][] = [];
		const cancel = followOwners(connection, 'org.example.choir', (name, owner) => told.push([name, owner]));
		return { told, cancel };
	}

	/** Whatever the bus had to say before is said now. */
	const caughtUp = () => connection.call({ ...messageBus, member: 'GetId' });
	const someOwner = expect.stringMatching(/^:1\./);

	it('tells of those that are there, and of none that only begin alike', async () => {
		await player(
			'org.example.choir',
			'org.example.choir.instance7',
			'org.example.choirmaster',
			'org.example',
		);
		const { told, cancel } = follow();
		await eventually(() => expect(told).toHaveLength(2));
		await caughtUp();
		expect(told.sort()).toEqual([
			['org.example.choir', someOwner],
			['org.example.choir.instance7', someOwner],
		]);
		cancel();
	});

	it('tells of those that come and go', async () => {
		const { told, cancel } = follow();
		const first = await player('org.example.choir');
		await first.dropName('org.example.choir');
		await player('org.example.choir.second', 'org.example.choirmaster');
		await caughtUp();
		await eventually(() => expect(told).toHaveLength(3));
		expect(told).toEqual([
			['org.example.choir', someOwner],
			['org.example.choir', null],
			['org.example.choir.second', someOwner],
		]);
		cancel();
	});

	it('tells that a program which ended owns nothing any more', async () => {
		const { told, cancel } = follow();
		const first = await player('org.example.choir');
		first.quit();
		await eventually(() =>
			expect(told).toEqual([
				['org.example.choir', someOwner],
				['org.example.choir', null],
			]),
		);
		cancel();
	});

	it('tells nothing after it was cancelled, not even what it has asked for', async () => {
		await player('org.example.choir');
		const { told, cancel } = follow();
		cancel();
		await player('org.example.choir.second');
		await caughtUp();
		expect(told).toEqual([]);
	});
});

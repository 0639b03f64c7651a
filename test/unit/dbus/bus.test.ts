import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../app/clock.ts';
import { sessionBusSockets } from '../../../app/dbus/address.ts';
import { type Bus, connectToBus } from '../../../app/dbus/bus.ts';
import type { BusProblem } from '../../../app/dbus/bus-problem.ts';
import type { Signal } from '../../../app/dbus/message.ts';
import { textsOf } from '../../../app/dbus/value.ts';
import { messageBus, PEER_INTERFACE } from '../../../app/dbus/well-known.ts';
import { eventually } from '../../support/eventually.ts';
import { hasMessageBus, type PrivateBus, startPrivateBus } from '../../support/private-bus.ts';

const userId = process.getuid?.() ?? 0;
const run = promisify(execFile);

describe.skipIf(!hasMessageBus)('a connection to a real bus (needs dbus-daemon)', () => {
	let bus: PrivateBus;
	const buses: PrivateBus[] = [];
	const open: Bus[] = [];
	beforeAll(async () => {
		bus = await startPrivateBus();
	});
	afterAll(() => bus.close());
	afterEach(async () => {
		for (const connection of open.splice(0)) connection.close();
		for (const one of buses.splice(0)) await one.close();
	});

	async function another(kind?: 'abstract'): Promise<PrivateBus> {
		const started = await startPrivateBus(kind);
		buses.push(started);
		return started;
	}

	async function connect(ended: (why: BusProblem) => void = () => {}, address = bus.address): Promise<Bus> {
		const sockets = sessionBusSockets({ DBUS_SESSION_BUS_ADDRESS: address });
		const connection = await connectToBus({ sockets, userId, clock: systemClock, ended });
		open.push(connection);
		return connection;
	}

	/** Of the reference implementation. */
	const send = async (...words: string[]): Promise<string> =>
		(await run('dbus-send', [`--bus=${bus.address}`, ...words])).stdout;

	it('has the name that the bus gave it, and can ask', async () => {
		const connection = await connect();
		expect(connection.uniqueName).toMatch(/^:1\.\d+$/);
		const [names] = await connection.call({ ...messageBus, member: 'ListNames' });
		expect(textsOf(names)).toContain(connection.uniqueName);
	});

	it.skipIf(process.platform !== 'linux')('goes over an abstract socket as well', async () => {
		const abstract = await another('abstract');
		const connection = await connect(() => {}, abstract.address);
		expect(connection.uniqueName).toMatch(/^:1\./);
	});

	it('takes the first address that works', async () => {
		const connection = await connect(() => {}, `unix:path=/nowhere/bus;tcp:host=x;${bus.address}`);
		expect(connection.uniqueName).toMatch(/^:1\./);
	});

	it.each([
		['an unknown method', { ...messageBus, member: 'Sing' }, 'UnknownMethod'],
		['nobody', { ...messageBus, destination: 'org.example.Nobody', member: 'X' }, 'ServiceUnknown'],
		['a wrong argument', { ...messageBus, member: 'GetNameOwner' }, 'InvalidArgs'],
	])('rejects with the name of the error when it calls %s', async (_name, call, error) => {
		const connection = await connect();
		await expect(connection.call(call)).rejects.toMatchObject({
			problem: { kind: 'error', name: `org.freedesktop.DBus.Error.${error}` },
		});
	});

	it('hears at once that whom it called has left', async () => {
		const [connection, other] = await Promise.all([connect(), connect()]);
		other.close();
		await eventually(async () => {
			const call = { destination: other.uniqueName, path: '/x', interface: PEER_INTERFACE, member: 'Ping' };
			await expect(connection.call(call)).rejects.toMatchObject({
				problem: { kind: 'error', name: 'org.freedesktop.DBus.Error.ServiceUnknown' },
			});
		});
	});

	it('rejects an argument that does not fit, and goes on', async () => {
		const connection = await connect();
		const body = { signature: 's', values: [5] };
		await expect(connection.call({ ...messageBus, member: 'GetNameOwner', body })).rejects.toThrow(TypeError);
		await expect(connection.call({ ...messageBus, member: 'GetId' })).resolves.toHaveLength(1);
	});

	it('hears the signals of another program that it asked for, and no more after it cancelled', async () => {
		const connection = await connect();
		const heard: Signal[] = [];
		const others: Signal[] = [];
		const cancel = connection.subscribe({ interface: 'org.example.Choir', member: 'Sang' }, (signal) =>
			heard.push(signal),
		);
		connection.subscribe({ interface: 'org.example.Choir', arg0: 'alto' }, (signal) => others.push(signal));
		const sing = (): Promise<string> =>
			send(
				'--type=signal',
				'/choir',
				'org.example.Choir.Sang',
				'string:bass',
				'array:int32:1,2',
				'variant:double:1.5',
			);
		await sing();
		await eventually(() => expect(heard).toHaveLength(1));
		expect(heard[0]?.body.values).toEqual(['bass', [1, 2], { signature: 'd', value: 1.5 }]);
		cancel();
		cancel();
		await sing();
		await connection.call({ ...messageBus, member: 'GetId' });
		expect(heard).toHaveLength(1);
		expect(others).toEqual([]);
	});

	it('answers a ping', async () => {
		const { uniqueName } = await connect();
		const words = ['--print-reply', `--dest=${uniqueName}`, '/any', `${PEER_INTERFACE}.Ping`];
		expect(await send(...words)).toMatch(/^method return/);
	});

	it.each([
		'org.freedesktop.DBus.Introspectable.Introspect',
		'org.freedesktop.DBus.Properties.GetAll',
		'org.example.Choir.Sing',
	])('tells whoever calls %s that there is no such object', async (method) => {
		const { uniqueName } = await connect();
		const words = ['--print-reply', `--dest=${uniqueName}`, '/any', method];
		await expect(send(...words)).rejects.toThrow('org.freedesktop.DBus.Error.UnknownObject');
	});

	it('lives on when another program sends it more than it takes', async () => {
		const ended = vi.fn();
		const connection = await connect(ended);
		const other = await connect();
		const body = { signature: 'ay', values: [new Uint8Array(2 ** 22)] };
		const call = { destination: connection.uniqueName, path: '/x', interface: 'a.b', member: 'c' };
		const unanswered = other.call({ ...call, body }).catch(() => {});
		await expect(other.call({ ...call, interface: PEER_INTERFACE, member: 'Ping' })).resolves.toEqual([]);
		expect(ended).not.toHaveBeenCalled();
		other.close();
		await unanswered;
	});

	it('ends once, and rejects what was asked, when the bus dies', async () => {
		const mortal = await another();
		const ended = vi.fn();
		const connection = await connect(ended, mortal.address);
		mortal.freeze();
		const unanswered = expect(connection.call({ ...messageBus, member: 'GetId' })).rejects.toMatchObject({
			problem: { kind: 'closed' },
		});
		await mortal.kill();
		await unanswered;
		await eventually(() => expect(ended).toHaveBeenCalledExactlyOnceWith({ kind: 'closed' }));
		await expect(connection.call({ ...messageBus, member: 'GetId' })).rejects.toMatchObject({
			problem: { kind: 'closed' },
		});
	});

	it('ends when it is closed, and hears nothing any more', async () => {
		const ended = vi.fn();
		const connection = await connect(ended);
		const heard = vi.fn();
		const cancel = connection.subscribe({}, heard);
		const unanswered = connection.call({ ...messageBus, member: 'GetId' });
		connection.close();
		connection.close();
		cancel();
		await expect(unanswered).rejects.toMatchObject({ problem: { kind: 'closed' } });
		expect(ended).toHaveBeenCalledOnce();
		expect(heard).not.toHaveBeenCalled();
	});
});

import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../app/clock.ts';
import { sessionBusSockets } from '../../../app/dbus/address.ts';
import { type Bus, connectToBus } from '../../../app/dbus/bus.ts';
import { CallRefusal } from '../../../app/dbus/export/call-refusal.ts';
import type { ExportedInterface } from '../../../app/dbus/export/exported.ts';
import { readMachineId } from '../../../app/dbus/export/machine-id.ts';
import type { Value } from '../../../app/dbus/value.ts';
import {
	INTROSPECTABLE_INTERFACE,
	PEER_INTERFACE,
	PROPERTIES_INTERFACE,
} from '../../../app/dbus/well-known.ts';
import { eventually } from '../../support/eventually.ts';
import { hasMessageBus, type PrivateBus, startPrivateBus } from '../../support/private-bus.ts';
import { hasProgram, runOnBus } from '../../support/programs.ts';
import { anyBody } from './wire/arbitrary.ts';

const PATH = '/org/example/choir';
const CHOIR = 'org.example.Choir';
const HALL = 'org.example.Hall';

/** A choir that remembers what was asked of it. */
function createChoir() {
	const sung: Value[] = [];
	let tempo = 60;
	const choir: ExportedInterface = {
		name: CHOIR,
		methods: {
			Sing: {
				takes: [
					{ name: 'verse', type: 's' },
					{ name: 'times', type: 'u' },
				],
				gives: [{ name: 'applause', type: 'b' }],
				call([verse, times]) {
					if (verse === '') throw new CallRefusal('InvalidArgs', 'An empty verse cannot be sung');
					sung.push(`${verse} ${times}`);
					return [true];
				},
			},
			Rest: {
				takes: [],
				gives: [],
				call: async () => {
					throw new CallRefusal('Failed', 'They never rest');
				},
			},
		},
		properties: {
			Tempo: {
				type: 'u',
				get: () => tempo,
				set(value) {
					if (value === 0) throw new CallRefusal('InvalidArgs', 'They would stand still');
					tempo = Number(value);
				},
				emitsChange: 'true',
			},
			Voices: { type: 'as', get: () => ['alto', 'bass'], emitsChange: 'const' },
		},
		signals: { Sang: [{ name: 'verse', type: 's' }] },
	};
	const hall: ExportedInterface = {
		name: HALL,
		methods: {},
		properties: { Seats: { type: 'q', get: () => 300, emitsChange: 'false' } },
		signals: {},
	};
	return { interfaces: [choir, hall], sung, tempo: () => tempo };
}

describe.skipIf(!hasMessageBus)('objects on a real bus (needs dbus-daemon)', () => {
	let bus: PrivateBus;
	const open: Bus[] = [];
	beforeAll(async () => {
		bus = await startPrivateBus();
	});
	afterAll(() => bus.close());
	afterEach(() => {
		for (const connection of open.splice(0)) connection.close();
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

	async function start() {
		const [server, client] = await Promise.all([connect(), connect()]);
		const choir = createChoir();
		const cancel = server.export(PATH, choir.interfaces);
		const destination = server.uniqueName;
		function ask(path: string, of: string, member: string, signature = '', ...values: Value[]) {
			return client.call({ destination, path, interface: of, member, body: { signature, values } });
		}
		return { ...choir, server, client, cancel, ask };
	}

	const refusal = (name: string) => ({
		problem: { kind: 'error', name: `org.freedesktop.DBus.Error.${name}` },
	});

	it('are called with what others send, and answer', async () => {
		const { ask, sung } = await start();
		expect(await ask(PATH, CHOIR, 'Sing', 'su', 'Evening', 2)).toEqual([true]);
		expect(sung).toEqual(['Evening 2']);
	});

	it('take calls in the order in which they come', async () => {
		const { ask, sung } = await start();
		const verses = Array.from({ length: 100 }, (_, index) => index);
		await Promise.all(verses.map((index) => ask(PATH, CHOIR, 'Sing', 'su', 'Verse', index)));
		expect(sung).toEqual(verses.map((index) => `Verse ${index}`));
	});

	it.each<[what: string, path: string, of: string, member: string, ...body: [string, ...Value[]] | []]>([
		['UnknownObject', '/org/example/orchestra', CHOIR, 'Sing'],
		['UnknownInterface', '/', CHOIR, 'Rest'],
		['UnknownObject', `${PATH}/alto`, INTROSPECTABLE_INTERFACE, 'Introspect'],
		['UnknownInterface', PATH, 'org.example.Orchestra', 'Sing'],
		['UnknownInterface', '/org', CHOIR, 'Sing'],
		['UnknownMethod', PATH, CHOIR, 'Whisper'],
		['UnknownMethod', PATH, CHOIR, 'constructor'],
		['UnknownMethod', PATH, CHOIR, '__proto__'],
		['UnknownMethod', PATH, CHOIR, 'Tempo'],
		['UnknownMethod', PATH, PEER_INTERFACE, 'Pong'],
		['InvalidArgs', PATH, CHOIR, 'Sing'],
		['InvalidArgs', PATH, CHOIR, 'Sing', 's', 'Evening'],
		['InvalidArgs', PATH, CHOIR, 'Sing', 'si', 'Evening', 2],
		['InvalidArgs', PATH, CHOIR, 'Sing', 'ov', '/a', { signature: 'u', value: 2 }],
		['InvalidArgs', PATH, CHOIR, 'Sing', '(su)', ['Evening', 2]],
		['InvalidArgs', PATH, CHOIR, 'Sing', 'suu', 'Evening', 2, 2],
		['InvalidArgs', PATH, CHOIR, 'Sing', 'su', '', 2],
		['InvalidArgs', PATH, CHOIR, 'Rest', 's', 'now'],
		['Failed', PATH, CHOIR, 'Rest'],
		['UnknownInterface', PATH, PROPERTIES_INTERFACE, 'GetAll', 's', 'org.example.Orchestra'],
		['UnknownProperty', PATH, PROPERTIES_INTERFACE, 'Get', 'ss', CHOIR, 'Seats'],
		['UnknownProperty', PATH, PROPERTIES_INTERFACE, 'Get', 'ss', CHOIR, 'toString'],
		['UnknownInterface', PATH, PROPERTIES_INTERFACE, 'Get', 'ss', 'Choir', 'Tempo'],
		['InvalidArgs', PATH, PROPERTIES_INTERFACE, 'Get', 's', CHOIR],
		['InvalidArgs', PATH, PROPERTIES_INTERFACE, 'Set', 'ssu', CHOIR, 'Tempo', 5],
		['InvalidArgs', PATH, PROPERTIES_INTERFACE, 'Set', 'ssv', CHOIR, 'Tempo', { signature: 'i', value: 5 }],
		[
			'InvalidArgs',
			PATH,
			PROPERTIES_INTERFACE,
			'Set',
			'ssv',
			CHOIR,
			'Tempo',
			{ signature: 'v', value: { signature: 'u', value: 5 } },
		],
		['InvalidArgs', PATH, PROPERTIES_INTERFACE, 'Set', 'ssv', CHOIR, 'Tempo', { signature: 'u', value: 0 }],
		[
			'PropertyReadOnly',
			PATH,
			PROPERTIES_INTERFACE,
			'Set',
			'ssv',
			CHOIR,
			'Voices',
			{ signature: 'as', value: [] },
		],
		[
			'UnknownProperty',
			PATH,
			PROPERTIES_INTERFACE,
			'Set',
			'ssv',
			HALL,
			'Tempo',
			{ signature: 'u', value: 5 },
		],
	])('refuse with %s, and go on: %s %s %s %j', async (name, path, of, member, signature = '', ...values) => {
		const { ask, sung, tempo } = await start();
		await expect(ask(path, of, member, signature, ...values)).rejects.toMatchObject(refusal(name));
		expect(sung).toEqual([]);
		expect(tempo()).toBe(60);
		expect(await ask(PATH, CHOIR, 'Sing', 'su', 'Evening', 1)).toEqual([true]);
	});

	it('never do more than refuse, whatever a program sends', async () => {
		const { ask, sung } = await start();
		await fc.assert(
			fc.asyncProperty(
				anyBody,
				fc.constantFrom('Sing', 'Rest', 'Get', 'GetAll', 'Set'),
				fc.constantFrom(CHOIR, PROPERTIES_INTERFACE),
				async ({ signature, values }, member, of) => {
					fc.pre(signature !== 'su' && !signature.includes('h'));
					const outcome = await ask(PATH, of, member, signature, ...values).catch((error: unknown) => error);
					expect(outcome).toMatchObject({ problem: { kind: 'error' } });
				},
			),
			{ numRuns: 200 },
		);
		expect(sung).toEqual([]);
	});

	it('give their properties, one, of one interface and all', async () => {
		const { ask } = await start();
		const tempo = { signature: 'u', value: 60 };
		const voices = { signature: 'as', value: ['alto', 'bass'] };
		const seats = { signature: 'q', value: 300 };
		expect(await ask(PATH, PROPERTIES_INTERFACE, 'Get', 'ss', CHOIR, 'Tempo')).toEqual([tempo]);
		expect(await ask(PATH, PROPERTIES_INTERFACE, 'Get', 'ss', '', 'Seats')).toEqual([seats]);
		expect(await ask(PATH, PROPERTIES_INTERFACE, 'GetAll', 's', CHOIR)).toEqual([
			new Map<string, Value>([
				['Tempo', tempo],
				['Voices', voices],
			]),
		]);
		expect(await ask(PATH, PROPERTIES_INTERFACE, 'GetAll', 's', '')).toEqual([
			new Map<string, Value>([
				['Tempo', tempo],
				['Voices', voices],
				['Seats', seats],
			]),
		]);
	});

	it('tell on which computer they are, wherever they are asked', async () => {
		const { ask } = await start();
		const id = await readMachineId();
		for (const path of ['/', PATH, '/nowhere']) {
			const answer = ask(path, PEER_INTERFACE, 'GetMachineId');
			if (id === null) await expect(answer).rejects.toMatchObject(refusal('Failed'));
			else expect(await answer).toEqual([id]);
		}
	});

	it('let a property be set', async () => {
		const { ask, tempo } = await start();
		const value = { signature: 'u', value: 90 };
		expect(await ask(PATH, PROPERTIES_INTERFACE, 'Set', 'ssv', CHOIR, 'Tempo', value)).toEqual([]);
		expect(tempo()).toBe(90);
	});

	it('are gone once they are cancelled, and not before their successor', async () => {
		const { ask, server, cancel } = await start();
		const next = createChoir();
		const cancelNext = server.export(PATH, next.interfaces);
		cancel();
		await ask(PATH, CHOIR, 'Sing', 'su', 'Evening', 1);
		expect(next.sung).toEqual(['Evening 1']);
		cancelNext();
		await expect(ask(PATH, CHOIR, 'Sing', 'su', 'Evening', 1)).rejects.toMatchObject(
			refusal('UnknownObject'),
		);
		await expect(ask('/', INTROSPECTABLE_INTERFACE, 'Introspect')).rejects.toMatchObject(
			refusal('UnknownObject'),
		);
		await expect(ask(PATH, PEER_INTERFACE, 'Ping')).resolves.toEqual([]);
	});

	it('tell signals to who listens', async () => {
		const { server, client } = await start();
		const heard: Value[] = [];
		client.subscribe({ sender: server.uniqueName, interface: CHOIR, member: 'Sang' }, ({ body }) =>
			heard.push(...body.values),
		);
		await client.call({
			destination: server.uniqueName,
			path: '/',
			interface: PEER_INTERFACE,
			member: 'Ping',
		});
		server.emit({
			path: PATH,
			interface: CHOIR,
			member: 'Sang',
			body: { signature: 's', values: ['Evening'] },
		});
		await eventually(() => expect(heard).toEqual(['Evening']));
		server.close();
		server.emit({ path: PATH, interface: CHOIR, member: 'Sang', body: { signature: '', values: [] } });
	});

	it.skipIf(!hasProgram('gdbus', 'help'))(
		'are described so that gdbus finds each part from the root (needs gdbus)',
		async () => {
			const { server } = await start();
			const words = ['--session', '--dest', server.uniqueName, '--object-path', '/', '--recurse'];
			const described = (await runOnBus(bus.address, 'gdbus', ['introspect', ...words])).replaceAll(
				/\s+/g,
				' ',
			);
			for (const part of [
				`node ${PATH} {`,
				`interface ${CHOIR} {`,
				`interface ${HALL} {`,
				'Sing(in s verse, in u times, out b applause);',
				'Rest();',
				'Sang(s verse);',
				'EmitsChangedSignal("true") readwrite u Tempo = 60;',
				"EmitsChangedSignal(\"const\") readonly as Voices = ['alto', 'bass'];",
				'EmitsChangedSignal("false") readonly q Seats = 300;',
				`interface ${PROPERTIES_INTERFACE} {`,
				`interface ${INTROSPECTABLE_INTERFACE} {`,
				`interface ${PEER_INTERFACE} {`,
			])
				expect(described).toContain(part);
		},
	);
});

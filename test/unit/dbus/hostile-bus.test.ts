import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Bus, connectToBus } from '../../../app/dbus/bus.ts';
import type { BusProblem } from '../../../app/dbus/bus-problem.ts';
import { noBody, type Signal } from '../../../app/dbus/message.ts';
import { messageBus } from '../../../app/dbus/well-known.ts';
import { encodeMessage } from '../../../app/dbus/wire/encode.ts';
import { eventually } from '../../support/eventually.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { type ScriptedBus, startScriptedBus } from '../../support/scripted-bus.ts';

const signal: Signal = {
	type: 'signal',
	path: '/x',
	interface: 'a.b',
	member: 'c',
	destination: null,
	sender: ':1.9',
	body: { signature: 's', values: ['hello'] },
};

describe.skipIf(process.platform === 'win32')('a bus that does not behave', () => {
	const cleanups: (() => Promise<void>)[] = [];
	afterEach(async () => {
		for (const cleanup of cleanups.splice(0)) await cleanup();
	});

	async function start(script?: Parameters<typeof startScriptedBus>[0]): Promise<ScriptedBus> {
		const bus = await startScriptedBus(script);
		cleanups.push(bus.close);
		return bus;
	}

	function connect(
		{ socketPath }: ScriptedBus,
		clock: FakeClock = createFakeClock(),
		ended: (why: BusProblem) => void = () => {},
	): Promise<Bus> {
		return connectToBus({ sockets: [socketPath], userId: 1000, clock, ended });
	}

	it.each([
		['lets nobody in', 'REJECTED EXTERNAL\r\n', 'refused'],
		['does not understand', 'ERROR\r\n', 'refused'],
		['speaks another protocol', 'HTTP/1.1 400 Bad Request\r\n', 'refused'],
		['never ends its line', 'x'.repeat(64 * 1024), 'malformed'],
	])('is no bus when it %s', async (_name, line, kind) => {
		const clock = createFakeClock();
		const bus = await start({ answerTo: () => line });
		await expect(connect(bus, clock)).rejects.toMatchObject({ problem: { kind } });
		await eventually(() => expect(bus.open()).toBe(0));
		expect(clock.timers()).toBe(0);
	});

	it('takes its time over a line without harm', async () => {
		let answers = 0;
		const bus = await start({ answerTo: () => (answers++ === 0 ? 'OK 01' : null) });
		const connecting = connect(bus);
		await eventually(() => expect(answers).toBe(1));
		bus.send(Buffer.from('23\r\n'));
		await expect(connecting).resolves.toMatchObject({ uniqueName: ':1.1' });
	});

	it('is given up after five seconds when it says nothing', async () => {
		const clock = createFakeClock();
		const bus = await start({ answerTo: () => null });
		const connecting = connect(bus, clock);
		await eventually(() => expect(bus.open()).toBe(1));
		clock.advance(5_000);
		await expect(connecting).rejects.toMatchObject({ problem: { kind: 'timeout' } });
		await eventually(() => expect(bus.open()).toBe(0));
	});

	it('is given up, and left, when it gives no name', async () => {
		const clock = createFakeClock();
		const bus = await start({ greets: false });
		const ended = vi.fn();
		const connecting = connect(bus, clock, ended);
		const rejected = expect(connecting).rejects.toMatchObject({ problem: { kind: 'timeout' } });
		await eventually(() => expect(bus.greeted()).toBe(1));
		clock.advance(5_000);
		await rejected;
		await eventually(() => expect(bus.open()).toBe(0));
		expect(ended).not.toHaveBeenCalled();
	});

	it('leaves a call unanswered for five seconds at most', async () => {
		const clock = createFakeClock();
		const bus = await start();
		const connection = await connect(bus, clock);
		bus.fallSilent();
		const call = connection.call({ ...messageBus, member: 'GetId' });
		clock.advance(5_000);
		await expect(call).rejects.toMatchObject({ problem: { kind: 'timeout', afterMs: 5_000 } });
		connection.close();
		expect(clock.timers()).toBe(0);
	});

	it('cannot make anything of a reply that nobody waits for, or that comes from somebody else', async () => {
		const clock = createFakeClock();
		const bus = await start();
		const connection = await connect(bus, clock);
		const heard = vi.fn();
		connection.subscribe({ member: 'c' }, heard);
		bus.fallSilent();
		const call = connection.call({ ...signal, destination: ':1.5' });
		for (const replySerial of [1, 2, 3, 4, 77]) {
			const reply = {
				type: 'methodReturn',
				replySerial,
				destination: ':1.1',
				sender: ':1.6',
				body: noBody,
			} as const;
			bus.send(encodeMessage(reply, 5));
		}
		bus.send(encodeMessage(signal, 6));
		await eventually(() => expect(heard).toHaveBeenCalledOnce());
		clock.advance(5_000);
		await expect(call).rejects.toMatchObject({ problem: { kind: 'timeout' } });
		connection.close();
	});

	it('loses the connection when it sends what is no message, and nothing after it is heard', async () => {
		const bus = await start();
		const ended = vi.fn();
		const connection = await connect(bus, createFakeClock(), ended);
		const heard = vi.fn();
		connection.subscribe({}, heard);
		const call = connection.call({ ...signal, destination: ':1.5' }).catch((error: unknown) => error);
		bus.send(Buffer.concat([Buffer.alloc(16, 0x78), encodeMessage(signal, 6)]));
		await eventually(() => expect(ended).toHaveBeenCalledExactlyOnceWith({ kind: 'malformed' }));
		expect(heard).not.toHaveBeenCalled();
		expect(await call).toMatchObject({ name: 'BusFailure' });
		await eventually(() => expect(bus.open()).toBe(0));
	});

	it('brings nothing down with any noise, which either ends the connection or does not', async () => {
		const bus = await start();
		const good = encodeMessage(signal, 6);
		const damaged = fc
			.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 })
			.map((changes) => {
				const bytes = Uint8Array.from(good);
				for (const [at, value] of changes) bytes[at] = value;
				return bytes;
			});
		const noise = fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 300 }), damaged);
		await fc.assert(
			fc.asyncProperty(fc.array(noise, { minLength: 1, maxLength: 4 }), async (chunks) => {
				const ended = vi.fn();
				const connection = await connect(bus, createFakeClock(), ended);
				connection.subscribe({}, () => {});
				for (const chunk of chunks) bus.send(chunk);
				bus.hangUp();
				await eventually(() => expect(ended).toHaveBeenCalledOnce());
				await expect(connection.call({ ...messageBus, member: 'GetId' })).rejects.toMatchObject({
					problem: { kind: 'closed' },
				});
			}),
			{ numRuns: 150 },
		);
	});
});

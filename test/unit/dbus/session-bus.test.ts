import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BusEnvironment } from '../../../app/dbus/address.ts';
import { createSessionBus, type SessionBus } from '../../../app/dbus/session-bus.ts';
import { messageBus } from '../../../app/dbus/well-known.ts';
import { eventually } from '../../support/eventually.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { hasMessageBus, type PrivateBus, startPrivateBus } from '../../support/private-bus.ts';
import { startScriptedBus } from '../../support/scripted-bus.ts';

const userId = process.getuid?.() ?? 0;

let clock: FakeClock;
let warn: ReturnType<typeof vi.spyOn>;
const sessions: SessionBus[] = [];
beforeEach(() => {
	clock = createFakeClock();
	warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
	for (const session of sessions.splice(0)) session.dispose();
});

function open(environment: BusEnvironment): SessionBus {
	const session = createSessionBus({ environment, userId, clock });
	sessions.push(session);
	return session;
}

const waitingFor = (ms: number) => eventually(() => expect(clock.nextTimerMs()).toBe(ms));

describe('a desktop without a session bus', () => {
	it('costs one line in the log, and is asked again after ever longer waits', async () => {
		const { connection } = open({});
		for (const waitMs of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600].map((s) => s * 1_000)) {
			await waitingFor(waitMs);
			clock.advance(waitMs);
		}
		expect(connection.get()).toBeNull();
		expect(warn).toHaveBeenCalledOnce();
		expect(warn).toHaveBeenCalledWith(expect.stringContaining('unreachable'));
	});

	it('is known at once where there is no address', () => {
		expect(open({}).isTried.get()).toBe(true);
		expect(open({ DBUS_SESSION_BUS_ADDRESS: 'disabled:' }).isTried.get()).toBe(true);
	});

	it('is known after the first attempt where there is one', async () => {
		const { isTried } = open({ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' });
		expect(isTried.get()).toBe(false);
		await eventually(() => expect(isTried.get()).toBe(true));
	});

	it('is not asked any more after the end', async () => {
		const session = open({ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' });
		await waitingFor(1_000);
		session.dispose();
		expect(clock.timers()).toBe(0);
	});
});

describe.skipIf(process.platform === 'win32')('a session bus that throws everybody out', () => {
	it('is asked again after ever longer waits as well', async () => {
		const bus = await startScriptedBus();
		const { connection } = open({ DBUS_SESSION_BUS_ADDRESS: `unix:path=${bus.socketPath}` });
		for (const waitMs of [1_000, 2_000, 4_000]) {
			await eventually(() => expect(connection.get()).not.toBeNull());
			bus.hangUp();
			await eventually(() => expect(connection.get()).toBeNull());
			await waitingFor(waitMs);
			clock.advance(waitMs);
		}
		expect(warn).toHaveBeenCalledOnce();
		await bus.close();
	});
});

describe.skipIf(!hasMessageBus)('the session bus (needs dbus-daemon)', () => {
	let bus: PrivateBus;
	beforeEach(async () => {
		bus = await startPrivateBus();
	});
	afterEach(() => bus.close());

	it('is connected to, and again after it died and came back', async () => {
		const { connection } = open({ DBUS_SESSION_BUS_ADDRESS: bus.address });
		await eventually(() => expect(connection.get()).not.toBeNull());
		const first = connection.get();
		clock.advance(60_000);
		for (const died of [1, 2]) {
			await bus.kill();
			await eventually(() => expect(connection.get()).toBeNull());
			expect(warn).toHaveBeenCalledTimes(died);
			await waitingFor(1_000);
			clock.advance(1_000);
			await waitingFor(2_000);
			await bus.restart();
			clock.advance(2_000);
			await eventually(() => expect(connection.get()).not.toBeNull());
			clock.advance(60_000);
		}
		expect(connection.get()).not.toBe(first);
		await expect(connection.get()?.call({ ...messageBus, member: 'GetId' })).resolves.toHaveLength(1);
	});

	it('is left at the end, even if the connection comes about only then', async () => {
		const session = open({ DBUS_SESSION_BUS_ADDRESS: bus.address });
		session.dispose();
		const other = open({ DBUS_SESSION_BUS_ADDRESS: bus.address });
		await eventually(() => expect(other.connection.get()).not.toBeNull());
		const left = other.connection.get();
		await eventually(async () => {
			const [names] = (await left?.call({ ...messageBus, member: 'ListNames' })) ?? [];
			expect(names).toEqual([messageBus.destination, left?.uniqueName]);
		});
		other.dispose();
		expect(session.connection.get()).toBeNull();
		await expect(left?.call({ ...messageBus, member: 'GetId' })).rejects.toMatchObject({
			problem: { kind: 'closed' },
		});
		expect(warn).not.toHaveBeenCalled();
		expect(clock.timers()).toBe(0);
	});
});

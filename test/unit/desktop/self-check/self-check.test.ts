import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../../app/clock.ts';
import { sessionBusSockets } from '../../../../app/dbus/address.ts';
import { connectToBus } from '../../../../app/dbus/bus.ts';
import type { ExportedInterface } from '../../../../app/dbus/export/exported.ts';
import { ownName } from '../../../../app/dbus/owned-name.ts';
import { createSessionBus, type SessionBus } from '../../../../app/dbus/session-bus.ts';
import type { Value } from '../../../../app/dbus/value.ts';
import type { SelfCheckParts } from '../../../../app/desktop/self-check/look.ts';
import { createSelfCheck } from '../../../../app/desktop/self-check/self-check.ts';
import { en } from '../../../../app/messages/en.ts';
import type { CheckName } from '../../../../app/self-check/contract.ts';
import { createStore } from '../../../../app/store.ts';
import { eventually } from '../../../support/eventually.ts';
import { hasMessageBus, type PrivateBus, startPrivateBus } from '../../../support/private-bus.ts';
import { factsWith } from '../../self-check/facts.ts';

vi.mock('electron', () => ({
	app: { getVersion: () => '1.2.0', commandLine: { getSwitchValue: () => '' } },
	safeStorage: { getSelectedStorageBackend: () => 'kwallet6' },
}));

const { state, access, budget } = factsWith();

function selfCheckOn(bus: SessionBus | null, changes: Partial<SelfCheckParts> = {}) {
	const copied: string[] = [];
	const selfCheck = createSelfCheck({
		baton: {
			state: createStore(state),
			messages: createStore(en),
			access: () => access,
			budget: () => budget,
		},
		bus,
		sealer: { protection: async () => 'keyring' },
		hotkeyBackend: 'direct',
		trayHost: () => 'absent',
		commands: () => 'listening',
		copyText: async (text) => void copied.push(text),
		...changes,
	});
	async function checked(name: CheckName) {
		const { checks } = await selfCheck.selfCheck();
		return checks.find((check) => check.name === name);
	}
	return { ...selfCheck, checked, copied };
}

describe('the self-check', () => {
	it('looks anew each time', async () => {
		let trayHost: 'absent' | 'present' = 'absent';
		const { checked } = selfCheckOn(null, { trayHost: () => trayHost });
		expect((await checked('tray'))?.verdict).toBe('attention');
		trayHost = 'present';
		expect((await checked('tray'))?.verdict).toBe('fine');
	});

	it('copies what it shows, with the version of Baton', async () => {
		const { selfCheck, copySelfCheck, copied } = selfCheckOn(null);
		await copySelfCheck();
		expect(copied).toHaveLength(1);
		expect(copied[0]).toMatch(/^Baton 1\.2\.0, en\n/);
		for (const { finding } of (await selfCheck()).checks) expect(copied[0]).toContain(finding);
	});

	it.skipIf(process.platform !== 'linux')('knows session and keyring of a Linux desktop', async () => {
		vi.stubEnv('XDG_SESSION_TYPE', 'wayland');
		vi.stubEnv('XDG_CURRENT_DESKTOP', 'KDE');
		const { checked } = selfCheckOn(null);
		expect((await checked('session'))?.finding).toContain('KDE, on Wayland');
		expect((await checked('secretStore'))?.finding).toContain('KWallet 6');
		vi.unstubAllEnvs();
	});
});

describe.skipIf(!hasMessageBus)('what shows notifications (needs dbus-daemon)', () => {
	let bus: PrivateBus;
	let session: SessionBus;
	const cleanups: (() => void)[] = [];
	beforeEach(async () => {
		bus = await startPrivateBus();
		session = createSessionBus({
			environment: { DBUS_SESSION_BUS_ADDRESS: bus.address },
			userId: process.getuid?.() ?? 0,
			clock: systemClock,
		});
		await eventually(() => expect(session.connection.get()).not.toBeNull());
	});
	afterEach(async () => {
		for (const cleanup of cleanups.splice(0)) cleanup();
		session.dispose();
		await bus.close();
	});

	/** A server that describes itself with these values, each under its signature. */
	async function serve(information: [string, ...Value[]], capabilities: [string, ...Value[]]): Promise<void> {
		const connection = await connectToBus({
			sockets: sessionBusSockets({ DBUS_SESSION_BUS_ADDRESS: bus.address }),
			userId: process.getuid?.() ?? 0,
			clock: systemClock,
			ended: () => {},
		});
		const giving = ([signature, ...values]: [string, ...Value[]]) => ({
			takes: [],
			gives: [{ name: 'all', type: signature }],
			call: () => values,
		});
		const notifications: ExportedInterface = {
			name: 'org.freedesktop.Notifications',
			methods: { GetServerInformation: giving(information), GetCapabilities: giving(capabilities) },
			properties: {},
			signals: {},
		};
		connection.export('/org/freedesktop/Notifications', [notifications]);
		const { state } = ownName(connection, 'org.freedesktop.Notifications');
		await eventually(() => expect(state.get()).toBe('owned'));
		cleanups.push(connection.close);
	}

	it('is asked what it is and what it can', async () => {
		await serve(['ssss', 'dunst', 'knopwob', '1.9.0', '1.2'], ['as', ['actions', 'body', 'body-markup']]);
		expect((await selfCheckOn(session).checked('notifications'))?.details).toEqual([
			'Shown by dunst 1.9.0',
			'It can: actions, body, body-markup',
		]);
	});

	it.each<[string, [string, ...Value[]], [string, ...Value[]]]>([
		['numbers', ['uu', 1, 2], ['u', 3]],
		['nothing', [''], ['']],
		['too much', ['s', 'x'.repeat(100_000)], ['as', Array(10_000).fill('body')]],
	])('may answer with %s', async (_what, information, capabilities) => {
		await serve(information, capabilities);
		const check = await selfCheckOn(session).checked('notifications');
		expect(check?.verdict).toBe('fine');
		expect(check?.details[0]).toBe('Shown by a program that Baton does not know');
	});

	it('may be missing', async () => {
		expect((await selfCheckOn(session).checked('notifications'))?.details).toEqual([]);
	});
});

import { systemClock } from '../../app/clock.ts';
import { sessionBusSockets } from '../../app/dbus/address.ts';
import { type Bus, connectToBus } from '../../app/dbus/bus.ts';
import type { ExportedInterface, Method } from '../../app/dbus/export/exported.ts';
import type { Body } from '../../app/dbus/message.ts';
import { entryOf, isList, textOf, type Value } from '../../app/dbus/value.ts';
import { messageBus } from '../../app/dbus/well-known.ts';
import {
	handlePath,
	PORTAL_NAME,
	PORTAL_PATH,
	REGISTRY_INTERFACE,
	REQUEST_INTERFACE,
	SESSION_INTERFACE,
	SHORTCUTS_INTERFACE,
} from '../../app/hotkeys/portal/names.ts';

/** A shortcut as it was asked for. */
export interface AskedShortcut {
	readonly id: string;
	readonly description: string | null;
	readonly preferredTrigger: string | null;
}

/** The body of a `Response`; null for none. */
export type Answer = Body | null;

/** A portal as a desktop has it, whose person is the test. */
export interface StandInPortal {
	/** The methods that were called, in order. */
	readonly calls: string[];
	/** What was asked for each time. */
	readonly asked: AskedShortcut[][];
	/** From now on, what the person says to a question at once. `null` leaves it open until `answerNow`. */
	decide(answer: (shortcuts: readonly AskedShortcut[]) => Answer): void;
	/** Answers the question that was left open. */
	answerNow(body: Body): void;
	/** The path of that question. */
	question(): string;
	/** Answers a question of anybody's. */
	answerAt(path: string, body: Body): void;
	/** What `ListShortcuts` and so on give, in place of what they should. */
	respondTo(member: 'CreateSession' | 'ListShortcuts', body: Body): void;
	press(id: string): void;
	/** Sends a signal of the portal's with a body of the test's making. */
	tell(member: string, body: Body): void;
	change(triggers: Readonly<Record<string, string>>): void;
	closeSession(): void;
	/** The path of the client's session. */
	sessionPath(): string;
	/** Resolves once the bus has passed on all that was told. */
	sync(): Promise<void>;
	/** Ends as a crash would. */
	crash(): void;
}

const text = (value: string): Value => ({ signature: 's', value });

/** What the desktop says that it bound: descriptions of triggers by id. */
export const shortcutList = (triggers: Readonly<Record<string, string>>): Value =>
	Object.entries(triggers).map(([id, trigger]) => [
		id,
		new Map([
			['description', text(id)],
			['trigger_description', text(trigger)],
		]),
	]);

export const response = (code: number, results: ReadonlyMap<string, Value> = new Map()): Body => ({
	signature: 'ua{sv}',
	values: [code, results],
});

export const grant = (triggers: Readonly<Record<string, string>>): Body =>
	response(0, new Map([['shortcuts', { signature: 'a(sa{sv})', value: shortcutList(triggers) }]]));

/** The person agrees to everything as it was asked for. */
export const grantAll = (shortcuts: readonly AskedShortcut[]): Body =>
	grant(Object.fromEntries(shortcuts.map(({ id, preferredTrigger }) => [id, preferredTrigger ?? ''])));

/**
 * @param client the unique name of who asks; known once it does
 * @param lacks an interface that this desktop does not have
 */
export async function startStandInPortal(
	address: string,
	client: () => string,
	lacks: 'shortcuts' | 'registry' | null = null,
): Promise<StandInPortal> {
	const bus: Bus = await connectToBus({
		sockets: sessionBusSockets({ DBUS_SESSION_BUS_ADDRESS: address }),
		userId: process.getuid?.() ?? 0,
		clock: systemClock,
		ended() {},
	});
	const calls: string[] = [];
	const asked: AskedShortcut[][] = [];
	const responses = new Map<string, Body>();
	let decision: (shortcuts: readonly AskedShortcut[]) => Answer = grantAll;
	let openQuestion = '';

	const sessionPath = (): string => handlePath('session', client(), 'baton');

	function respond(path: string, body: Body): void {
		bus.emit({ path, interface: REQUEST_INTERFACE, member: 'Response', body });
	}

	function tell(member: string, body: Body): void {
		bus.emit({ path: PORTAL_PATH, interface: SHORTCUTS_INTERFACE, member, body });
	}

	/** A method that answers by a `Response`, which here overtakes its reply. */
	function request(
		name: string,
		signature: string,
		run: (values: readonly Value[], path: string) => void,
	): Method {
		const types = signature.match(/a\(sa\{sv\}\)|a\{sv\}|\w/g) ?? [];
		return {
			takes: types.map((type, index) => ({ name: `argument${index}`, type })),
			gives: [{ name: 'handle', type: 'o' }],
			call(values) {
				calls.push(name);
				const token = textOf(entryOf(values.at(-1), 'handle_token')) ?? 'none';
				const path = handlePath('request', client(), token);
				bus.export(path, [closable('Request', REQUEST_INTERFACE)]);
				run(values, path);
				return [path];
			},
		};
	}

	function closable(what: string, name: string): ExportedInterface {
		const Close: Method = {
			takes: [],
			gives: [],
			call() {
				calls.push(`${what}.Close`);
				return [];
			},
		};
		return { name, methods: { Close }, properties: {}, signals: {} };
	}

	const shortcuts: ExportedInterface = {
		name: SHORTCUTS_INTERFACE,
		methods: {
			CreateSession: request('CreateSession', 'a{sv}', (_values, path) => {
				bus.export(sessionPath(), [closable('Session', SESSION_INTERFACE)]);
				respond(path, responses.get('CreateSession') ?? response(0));
			}),
			BindShortcuts: request('BindShortcuts', 'oa(sa{sv})sa{sv}', ([, list], path) => {
				const wanted = isList(list) ? list.map(askedShortcut) : [];
				asked.push(wanted);
				openQuestion = path;
				const answer = decision(wanted);
				if (answer) respond(path, answer);
			}),
			ListShortcuts: request('ListShortcuts', 'oa{sv}', (_values, path) =>
				respond(path, responses.get('ListShortcuts') ?? response(2)),
			),
		},
		properties: {},
		signals: {},
	};
	const Register: Method = {
		takes: [
			{ name: 'app_id', type: 's' },
			{ name: 'options', type: 'a{sv}' },
		],
		gives: [],
		call([id]) {
			calls.push(`Register ${textOf(id)}`);
			return [];
		},
	};
	const registry: ExportedInterface = {
		name: REGISTRY_INTERFACE,
		methods: { Register },
		properties: {},
		signals: {},
	};
	bus.export(PORTAL_PATH, [
		...(lacks === 'shortcuts' ? [] : [shortcuts]),
		...(lacks === 'registry' ? [] : [registry]),
	]);
	await bus.call({
		...messageBus,
		member: 'RequestName',
		body: { signature: 'su', values: [PORTAL_NAME, 0] },
	});

	return {
		calls,
		asked,
		decide(next) {
			decision = next;
		},
		answerNow: (body) => respond(openQuestion, body),
		question: () => openQuestion,
		answerAt: respond,
		respondTo(member, body) {
			responses.set(member, body);
		},
		press: (id) => tell('Activated', pressed(sessionPath(), id)),
		tell,
		change: (triggers) =>
			tell('ShortcutsChanged', {
				signature: 'oa(sa{sv})',
				values: [sessionPath(), shortcutList(triggers)],
			}),
		closeSession: () =>
			bus.emit({
				path: sessionPath(),
				interface: SESSION_INTERFACE,
				member: 'Closed',
				body: { signature: 'a{sv}', values: [new Map()] },
			}),
		sessionPath,
		async sync() {
			await bus.call({ ...messageBus, member: 'GetId' });
		},
		crash: bus.close,
	};
}

/** The body of `Activated`. */
export const pressed = (session: string, id: string): Body => ({
	signature: 'osta{sv}',
	values: [session, id, 1n, new Map()],
});

function askedShortcut(value: Value): AskedShortcut {
	const [id, entries] = isList(value) ? value : [];
	return {
		id: textOf(id) ?? '',
		description: textOf(entryOf(entries, 'description')),
		preferredTrigger: textOf(entryOf(entries, 'preferred_trigger')),
	};
}

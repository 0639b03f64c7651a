import { BusFailure } from '../../dbus/bus-problem.ts';
import type { NameOwner } from '../../dbus/followed-name.ts';
import { entryOf, textOf, type Value } from '../../dbus/value.ts';
import type { WantedKey } from '../../ports.ts';
import {
	APP_ID,
	handlePath,
	PORTAL_PATH,
	REGISTRY_INTERFACE,
	SESSION_INTERFACE,
	SHORTCUTS_INTERFACE,
} from './names.ts';
import { callAtBest, makeRequest, type PortalRequest, type PortalResponse } from './request.ts';
import { shortcutValue, type Triggers, triggersIn } from './shortcuts.ts';

/** What a session tells of. After the last three it is over. */
export type SessionNews =
	/** The person has answered. */
	| { readonly kind: 'bound'; readonly triggers: Triggers }
	/** Some were bound to other keys, in the settings of the desktop. */
	| { readonly kind: 'changed'; readonly triggers: Triggers }
	| { readonly kind: 'pressed'; readonly shortcutId: string }
	| { readonly kind: 'refused' }
	/** This desktop has no such portal. */
	| { readonly kind: 'unsupported' }
	/** The desktop closed it, or something went wrong. */
	| { readonly kind: 'lost' };

/** The keys that Baton has asked for together; others take another session. */
export interface PortalSession {
	/** Gives the keys back, also where it is over. Resolves once the desktop knows; nothing is told any more. */
	close(): Promise<void>;
}

/**
 * Always the same: Plasma remembers by it what the person has answered where it does not know the program, and would
 * ask anew at every start. https://github.com/hyprwm/xdg-desktop-portal-hyprland/pull/241
 */
const SESSION_TOKEN = 'baton';

/** GLib has answered with either of the first two, depending on its age. */
const meansUnsupported = ['UnknownMethod', 'UnknownInterface', 'UnknownObject', 'ServiceUnknown'].map(
	(name) => `org.freedesktop.DBus.Error.${name}`,
);

/** Whether the desktop has nothing of the kind, rather than trouble with it. */
export function isUnsupported({ problem }: BusFailure): boolean {
	return problem.kind === 'error' && meansUnsupported.includes(problem.name);
}

/** Asks the desktop for keys, and hears when they are pressed. */
export function openPortalSession(parts: {
	readonly portal: NameOwner;
	readonly keys: readonly WantedKey[];
	/** Made of letters, digits and `_`, another one each time. */
	readonly randomToken: () => string;
	/** The session that this one takes the place of. */
	readonly last: PortalSession | null;
	readonly heard: (news: SessionNews) => void;
}): PortalSession {
	const { portal, keys, randomToken, heard } = parts;
	const { bus, uniqueName } = portal;
	const path = handlePath('session', bus.uniqueName, SESSION_TOKEN);
	let isOpen = true;
	let isAsked = false;
	let request: PortalRequest | null = null;
	let { last } = parts;

	const ofSession = { sender: uniqueName, path, interface: SESSION_INTERFACE };
	const ofPortal = { sender: uniqueName, path: PORTAL_PATH, interface: SHORTCUTS_INTERFACE };
	const cancels = [
		bus.subscribe({ ...ofPortal, member: 'Activated' }, ({ body: { values } }) => {
			const shortcutId = textOf(values[1]);
			if (isAsked && values[0] === path && shortcutId !== null) heard({ kind: 'pressed', shortcutId });
		}),
		bus.subscribe({ ...ofPortal, member: 'ShortcutsChanged' }, ({ body: { values } }) => {
			const triggers = triggersIn(values[1]);
			if (isAsked && values[0] === path && triggers) heard({ kind: 'changed', triggers });
		}),
		bus.subscribe({ ...ofSession, member: 'Closed' }, () => {
			if (isAsked) end({ kind: 'lost' });
		}),
	];

	function leave(): void {
		isOpen = false;
		for (const cancel of cancels) cancel();
	}

	function end(news: SessionNews): void {
		if (!isOpen) return;
		leave();
		heard(news);
	}

	async function ask(
		member: string,
		args: { signature: string; values: readonly Value[] },
		more: readonly [string, Value][] = [],
	): Promise<PortalResponse> {
		const token = randomToken();
		const options = new Map<string, Value>([['handle_token', { signature: 's', value: token }], ...more]);
		request = makeRequest(portal, token, {
			interface: SHORTCUTS_INTERFACE,
			member,
			body: { signature: `${args.signature}a{sv}`, values: [...args.values, options] },
		});
		const response = await request.response;
		request = null;
		return response;
	}

	async function open(): Promise<void> {
		await last?.close();
		last = null;
		// Dialogs call a program that was not started from its menu entry by what started it, unless it says who it is.
		await callAtBest(bus, {
			destination: uniqueName,
			path: PORTAL_PATH,
			interface: REGISTRY_INTERFACE,
			member: 'Register',
			body: { signature: 'sa{sv}', values: [APP_ID, new Map()] },
		});
		if (!isOpen) return;
		const token: Value = { signature: 's', value: SESSION_TOKEN };
		isAsked = true;
		const created = await ask('CreateSession', { signature: '', values: [] }, [
			['session_handle_token', token],
		]);
		if (created.kind === 'refused') return end(created);
		const shortcuts = keys.map(shortcutValue);
		const bound = await ask('BindShortcuts', { signature: 'oa(sa{sv})s', values: [path, shortcuts, ''] });
		if (bound.kind === 'refused') return end(bound);
		// Plasma answers its dialog with a mere yes, and says to what only when asked.
		const triggers =
			triggersOf(bound) ?? triggersOf(await ask('ListShortcuts', { signature: 'o', values: [path] }));
		if (isOpen) heard({ kind: 'bound', triggers: triggers ?? new Map() });
	}

	open().catch((error: unknown) => {
		if (!(error instanceof BusFailure)) throw error;
		end({ kind: isUnsupported(error) ? 'unsupported' : 'lost' });
	});

	return {
		async close() {
			leave();
			request?.close();
			const call = { destination: uniqueName, path, interface: SESSION_INTERFACE, member: 'Close' };
			await (isAsked ? callAtBest(bus, call) : last?.close());
		},
	};
}

const triggersOf = (response: PortalResponse): Triggers | null =>
	response.kind === 'granted' ? triggersIn(entryOf(response.results, 'shortcuts')) : null;

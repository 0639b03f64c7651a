import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../app/clock.ts';
import { type CommandAddress, commandAddress, currentUser } from '../../app/commands/address.ts';
import { type OpenedCommands, openCommands } from '../../app/commands/open.ts';
import type { PerformerParts } from '../../app/commands/perform.ts';
import { type KnownDevices, noKnownDevices } from '../../app/devices/known-devices.ts';
import type { Intent, Source } from '../../app/intents.ts';
import { en, type Messages } from '../../app/messages/en.ts';
import { done, type Outcome } from '../../app/problem.ts';
import type { Answer, DeviceRow } from '../../app/queries/contract.ts';
import type { AppState } from '../../app/state.ts';
import { createStore, type Store } from '../../app/store.ts';
import { appState } from '../unit/desktop/states.ts';

/** What commands need of Baton, with a state and answers of the test's making. */
export interface CommandedBaton {
	readonly parts: PerformerParts;
	readonly state: Store<AppState>;
	readonly messages: Store<Messages>;
	readonly devices: Store<KnownDevices>;
	/** What was asked for, in order. */
	readonly asked: { readonly intent: Intent; readonly source: Source }[];
	/** How often each was called. */
	readonly calls: { refresh: number; getDevices: number; show: number; quit: number };
	/** What each intent comes to from now on. */
	answer(outcome: Outcome | Promise<Outcome>): void;
	/** What Spotify says of its devices. */
	list(devices: Answer<readonly DeviceRow[]>): void;
}

export function createCommandedBaton(initial: Partial<AppState> = {}, clock = systemClock): CommandedBaton {
	const state = createStore(appState(initial));
	const messages = createStore<Messages>(en);
	const devices = createStore(noKnownDevices);
	const asked: CommandedBaton['asked'] = [];
	const calls = { refresh: 0, getDevices: 0, show: 0, quit: 0 };
	let outcome: Outcome | Promise<Outcome> = done;
	let listed: Answer<readonly DeviceRow[]> = { ok: true, value: [] };
	return {
		parts: {
			clock,
			baton: {
				state,
				messages,
				devices,
				async perform(intent, source) {
					asked.push({ intent, source });
					return outcome;
				},
				async refresh() {
					calls.refresh += 1;
					return done;
				},
				views: {
					async getDevices() {
						calls.getDevices += 1;
						return listed;
					},
				},
			},
			show() {
				calls.show += 1;
			},
			quit() {
				calls.quit += 1;
			},
		},
		state,
		messages,
		devices,
		asked,
		calls,
		answer(next) {
			outcome = next;
		},
		list(next) {
			listed = next;
		},
	};
}

/** A folder in which a socket may be, and the environment that leads both sides to it. */
export interface RuntimeFolder {
	readonly folder: string;
	readonly environment: NodeJS.ProcessEnv;
	readonly address: CommandAddress;
	readonly demoAddress: CommandAddress;
	readonly user: string;
	remove(): void;
}

export function makeRuntimeFolder(): RuntimeFolder {
	const folder = mkdtempSync(join(tmpdir(), 'baton-run-'));
	const { platform } = process;
	// Pipes of Windows are in no folder; the name of the user tells them apart.
	const user = platform === 'win32' ? randomUUID() : currentUser();
	const environment = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', XDG_RUNTIME_DIR: folder, TMPDIR: folder };
	const addressOf = (demo: boolean) => commandAddress({ platform, environment, user, demo });
	return {
		folder,
		environment,
		user,
		address: addressOf(false),
		demoAddress: addressOf(true),
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}

/** Opens the door for commands to a Baton. */
export const openTo = (baton: CommandedBaton, { address, user }: RuntimeFolder): Promise<OpenedCommands> =>
	openCommands({ ...baton.parts, address, user });

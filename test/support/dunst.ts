import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasMessageBus } from './private-bus.ts';
import { hasProgram, runOnBus } from './programs.ts';
import { hasXvfb, startXDisplay } from './x-display.ts';

/** A notification server that others wrote, on a bus and a screen of a test's own. */
export interface Dunst {
	/** How many notifications are on the screen. */
	displayed(): Promise<number>;
	/** What it wrote of each that it was asked to show, also of those that replaced another one. */
	shown(): readonly Shown[];
	/** Chooses the button with this label from its menu. */
	press(label: string): Promise<void>;
	/** Clicks the notification. */
	click(): Promise<void>;
	/** Closes it as the person does. */
	close(): Promise<void>;
	stop(): Promise<void>;
}

export interface Shown {
	readonly summary: string;
	/** Markup. */
	readonly body: string;
	/** Whether there was a picture in it that could be drawn. */
	readonly hasPicture: boolean;
	readonly isTransient: boolean;
	/** The labels of its buttons, in no order. */
	readonly actions: readonly string[];
}

/** Debian's packages `dunst`, `xvfb` and `dbus`. */
export const hasDunst = hasMessageBus && hasXvfb && hasProgram('dunst');

export async function startDunst(address: string): Promise<Dunst> {
	const folder = await mkdtemp(join(tmpdir(), 'baton-dunst-'));
	const display = await startXDisplay();
	const [configuration, menu, choice] = ['dunstrc', 'menu', 'choice'].map((name) => join(folder, name));
	if (!configuration || !menu || !choice) throw new Error('Without names');
	await writeFile(configuration, `[global]\n\tdmenu = ${menu}\n\tmarkup = full\n`);
	// Stands for the menu that the person would choose from.
	await writeFile(menu, `#!/bin/sh\nexec grep --max-count=1 --fixed-strings "#$(cat ${choice}) ("\n`, {
		mode: 0o700,
	});

	const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', DBUS_SESSION_BUS_ADDRESS: address };
	const server = spawn('dunst', ['-conf', configuration, '-print'], {
		env: { ...env, DISPLAY: display.name },
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const kill = (): boolean => server.kill('SIGKILL');
	process.once('exit', kill);
	let printed = '';
	server.stdout.setEncoding('utf8').on('data', (text) => {
		printed += text;
	});
	const dunstctl = (...words: string[]): Promise<string> => runOnBus(address, 'dunstctl', words);

	const dunst: Dunst = {
		displayed: async () => Number(await dunstctl('count', 'displayed')),
		shown: () => printed.split(/^}$/m).slice(0, -1).map(parse),
		async press(label) {
			await writeFile(choice, label);
			await dunstctl('context');
		},
		click: async () => void (await dunstctl('action', '0')),
		close: async () => void (await dunstctl('close')),
		async stop() {
			process.off('exit', kill);
			server.kill();
			if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
			await display.close();
			await rm(folder, { recursive: true });
		},
	};
	await untilAnswered(dunst);
	return dunst;
}

async function untilAnswered(dunst: Dunst): Promise<void> {
	for (let tries = 0; tries < 50; tries += 1) {
		const count = await dunst.displayed().catch(() => null);
		if (count !== null) return;
	}
	throw new Error('dunst did not start');
}

function parse(printed: string): Shown {
	const field = (name: string): string => new RegExp(`^\\t${name}: ?(.*)$`, 'm').exec(printed)?.[1] ?? '';
	const text = (name: string): string => field(name).slice(1, -1);
	return {
		summary: text('summary'),
		body: text('body'),
		hasPicture: field('raw_icon set') === 'true',
		isTransient: field('transient') === '1',
		actions: [...printed.matchAll(/^\t\t"[^"]*": "(.*)"$/gm)].map(([, label = '']) => label),
	};
}

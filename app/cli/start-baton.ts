import type { Clock } from '../clock.ts';
import type { Asked } from './ask.ts';

/** How long a start may take, until somebody is signed in. */
const PATIENCE_MS = 20_000;
const ASK_EVERY_MS = 100;

/** The program that starts Baton, with its arguments. */
export type Program = readonly [program: string, ...args: string[]];

/**
 * Starts Baton without a window, unless it runs, and waits until it knows whether somebody is signed in; 20 seconds at
 * most. Gives false where nothing answered by then.
 */
export async function startBaton(options: {
	readonly program: Program;
	readonly environment: NodeJS.ProcessEnv;
	readonly clock: Clock;
	/** Asks for its status. */
	readonly askStatus: () => Promise<Asked>;
}): Promise<boolean> {
	const { program, environment, clock, askStatus } = options;
	const endsAtMs = clock.monotonicMs() + PATIENCE_MS;
	let asked = await askStatus();
	if (asked.kind !== 'answered') await spawnAlone(program, environment);
	while (isStarting(asked) && clock.monotonicMs() < endsAtMs) {
		await new Promise<void>((resolve) => clock.after(ASK_EVERY_MS, resolve));
		asked = await askStatus();
	}
	return asked.kind === 'answered';
}

/** It outlives this program and its terminal. */
async function spawnAlone([program, ...args]: Program, environment: NodeJS.ProcessEnv): Promise<void> {
	// Takes Node longer to load than all of this program.
	const { spawn } = await import('node:child_process');
	const { ELECTRON_RUN_AS_NODE, ...env } = environment;
	const child = spawn(program, args, { detached: true, stdio: 'ignore', env });
	// That it could not be started shows by nothing answering.
	child.once('error', () => {});
	child.unref();
}

function isStarting(asked: Asked): boolean {
	if (asked.kind !== 'answered') return true;
	const { answer } = asked;
	if (!answer.ok || typeof answer.data !== 'object' || answer.data === null) return false;
	return 'session' in answer.data && answer.data.session === 'signingIn';
}

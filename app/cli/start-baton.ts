import type { Clock } from '../clock.ts';
import type { Asked } from './ask.ts';

/** How long a start may take, until somebody is signed in. */
const PATIENCE_MS = 20_000;
const ASK_EVERY_MS = 100;

/** The program that starts Baton, with its arguments. */
export type Program = readonly [program: string, ...args: string[]];

/**
 * Starts Baton without a window, unless it runs, and waits until it knows whether somebody is signed in; 20 seconds at
 * most, and only while it can still come. Gives false where nothing answered.
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
	const hasFailed = isAbsent(asked) ? await spawnAlone(program, environment) : () => false;
	while (isStarting(asked) && !hasFailed() && clock.monotonicMs() < endsAtMs) {
		await new Promise<void>((resolve) => clock.after(ASK_EVERY_MS, resolve));
		asked = await askStatus();
	}
	return asked.kind === 'answered';
}

/** It outlives this program and its terminal. Gives whether it could not be started, or has ended with an error. */
async function spawnAlone(
	[program, ...args]: Program,
	environment: NodeJS.ProcessEnv,
): Promise<() => boolean> {
	// Takes Node longer to load than all of this program.
	const { spawn } = await import('node:child_process');
	const { ELECTRON_RUN_AS_NODE, ...env } = environment;
	const child = spawn(program, args, { detached: true, stdio: 'ignore', env });
	let hasFailed = false;
	child.once('error', () => {
		hasFailed = true;
	});
	// A second Baton ends well, and leaves the answer to the first.
	child.once('exit', (code) => {
		hasFailed = code !== 0;
	});
	child.unref();
	return () => hasFailed;
}

/** Whatever is in the way of reaching a Baton would be in the way of reaching another one. */
const isAbsent = (asked: Asked): boolean => asked.kind === 'notRunning' && asked.why === null;

function isStarting(asked: Asked): boolean {
	if (asked.kind !== 'answered') return asked.kind === 'noAnswer' || isAbsent(asked);
	const { answer } = asked;
	if (!answer.ok || typeof answer.data !== 'object' || answer.data === null) return false;
	return 'session' in answer.data && answer.data.session === 'signingIn';
}

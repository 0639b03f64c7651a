import { app } from 'electron';
import type { PerformerParts } from '../commands/perform.ts';
import type { Facts } from '../self-check/facts.ts';

/** Carries out `Baton next`, a start of the app's own program that is meant for the Baton that runs. */
export async function runCommand(args: readonly string[]): Promise<number> {
	const [{ run }, { surroundingsHere }, { isOwnOption }] = await Promise.all([
		import('../cli/run.ts'),
		import('../cli/here.ts'),
		import('../cli/options.ts'),
	]);
	// What else there is, is for Electron.
	const own = args.filter((arg) => !arg.startsWith('--') || isOwnOption(arg));
	return run(own, surroundingsHere(import.meta.dirname));
}

export interface Commands {
	/** Whether shells are heard. */
	status(): Facts['commands'];
	/** From now on `baton` commands of this person's shells are answered, until Baton quits. */
	open(): Promise<void>;
}

/** The door for commands, closed at first. */
export function createCommands(parts: PerformerParts & { readonly demo: boolean }): Commands {
	let status: Facts['commands'] = 'unknown';
	return {
		status: () => status,
		async open() {
			// Read from disk only now: no start has to wait for it.
			const [{ commandAddress, currentUser }, { openCommands }] = await Promise.all([
				import('../commands/address.ts'),
				import('../commands/open.ts'),
			]);
			const { demo } = parts;
			const user = currentUser();
			const address = commandAddress({ platform: process.platform, environment: process.env, user, demo });
			const opened = await openCommands({ ...parts, address, user });
			app.once('will-quit', opened.close);
			status = opened.refusal === null ? 'listening' : 'closed';
			if (opened.refusal !== null) console.warn(`Shells cannot command this Baton: ${opened.refusal}.`);
		},
	};
}

import { type AccessMode, accessModes } from '../demo/access-mode.ts';
import type { SpotifyAddresses } from '../ports.ts';

/** What a start of Baton was asked for on the command line. */
export interface LaunchOptions {
	/** Talk to the embedded Spotify. */
	readonly demo: boolean;
	/** In the demo: begin at the welcome page instead of signed in. */
	readonly firstStart: boolean;
	/** In the demo: what the embedded Spotify grants. */
	readonly access: AccessMode;
	/** Started at login: stay in the tray. */
	readonly hidden: boolean;
	/** Another Spotify on this computer, for development and tests. */
	readonly spotify: SpotifyAddresses | null;
}

/**
 * A packaged app talks to Spotify or its own demo only: a way to send it elsewhere would be a way to its tokens.
 *
 * @param commandLine with or without the program's own name
 */
export function readLaunchOptions(commandLine: readonly string[], isPackaged: boolean): LaunchOptions {
	const given = valueGiven(commandLine, '--spotify');
	return {
		demo: commandLine.includes('--demo'),
		firstStart: commandLine.includes('--first-start'),
		access: readAccess(valueGiven(commandLine, '--access')),
		hidden: commandLine.includes('--hidden'),
		spotify: given === undefined || isPackaged ? null : loopbackAddresses(given),
	};
}

function valueGiven(commandLine: readonly string[], name: string): string | undefined {
	return commandLine.find((argument) => argument.startsWith(`${name}=`))?.slice(`${name}=`.length);
}

function readAccess(given = 'extended'): AccessMode {
	const access = accessModes.find((mode) => mode === given);
	if (access === undefined) console.warn(`--access is one of ${accessModes.join(', ')}.`);
	return access ?? 'extended';
}

function loopbackAddresses(text: string): SpotifyAddresses | null {
	if (!URL.canParse(text)) return null;
	const { origin, protocol, hostname } = new URL(text);
	if (protocol !== 'http:' || hostname !== '127.0.0.1') return null;
	return { accountsUrl: origin, apiUrl: `${origin}/v1` };
}

/** The command line on which Baton starts anew in the other mode; the rest stays as it was. */
export function argumentsFor(mode: 'demo' | 'spotify', commandLine: readonly string[]): string[] {
	const others = commandLine.filter(
		(argument) => !['--demo', '--first-start', '--hidden'].includes(argument),
	);
	return mode === 'demo' ? [...others, '--demo'] : others;
}

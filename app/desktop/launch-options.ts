import { type AccessMode, accessModes } from '../demo/access-mode.ts';
import { type SceneName, sceneNames } from '../demo/scene-names.ts';
import type { SpotifyAddresses } from '../ports.ts';
import { HIDDEN_ARGUMENT } from './login-command.ts';

/** What a start of Baton was asked for on the command line. */
export interface LaunchOptions {
	/** Talk to the embedded Spotify. */
	readonly demo: boolean;
	/** In the demo: what the embedded Spotify grants. */
	readonly access: AccessMode;
	/** In the demo: what it shows first. */
	readonly scene: SceneName;
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
		access: oneOf(accessModes, 'extended', commandLine, '--access'),
		scene: oneOf(sceneNames, 'playing', commandLine, '--scene'),
		hidden: commandLine.includes(HIDDEN_ARGUMENT),
		spotify: given === undefined || isPackaged ? null : loopbackAddresses(given),
	};
}

function valueGiven(commandLine: readonly string[], name: string): string | undefined {
	return commandLine.find((argument) => argument.startsWith(`${name}=`))?.slice(`${name}=`.length);
}

function oneOf<Choice extends string>(
	choices: readonly Choice[],
	usual: Choice,
	commandLine: readonly string[],
	name: string,
): Choice {
	const given = valueGiven(commandLine, name) ?? usual;
	const choice = choices.find((each) => each === given);
	if (choice === undefined) console.warn(`${name} is one of ${choices.join(', ')}.`);
	return choice ?? usual;
}

function loopbackAddresses(text: string): SpotifyAddresses | null {
	if (!URL.canParse(text)) return null;
	const { origin, protocol, hostname } = new URL(text);
	if (protocol !== 'http:' || hostname !== '127.0.0.1') return null;
	return { accountsUrl: origin, apiUrl: `${origin}/v1` };
}

/** The command line on which Baton starts anew in this mode, the demo with this scene; the rest stays as it was. */
export function argumentsFor(
	mode: 'demo' | 'spotify',
	commandLine: readonly string[],
	scene: SceneName = 'playing',
): string[] {
	const others = commandLine.filter(
		(argument) => !['--demo', HIDDEN_ARGUMENT].includes(argument) && !argument.startsWith('--scene='),
	);
	if (mode === 'spotify') return others;
	return [...others, '--demo', ...(scene === 'playing' ? [] : [`--scene=${scene}`])];
}

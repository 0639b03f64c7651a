import type { Intent } from '../intents.ts';
import type { RepeatMode } from '../state.ts';
import type { CommandName } from './names.ts';

/** What a person in a shell asks of the Baton that runs. */
export type Command =
	| { readonly kind: 'perform'; readonly intent: Intent }
	/** Not looked at yet: only Baton knows what it can play. */
	| { readonly kind: 'playUri'; readonly uri: string }
	| { readonly kind: 'listDevices' }
	| { readonly kind: 'playOn'; readonly deviceName: string }
	| { readonly kind: 'show' | 'now' | 'status' | 'quit' };

/** What help and shells know of a command. */
export interface Described {
	readonly name: CommandName;
	/** What follows it, as the help writes it; empty for nothing. */
	readonly argument: string;
	readonly help: string;
	/** What shells complete it with. */
	readonly choices: readonly string[] | 'devices';
}

export interface CommandEntry extends Described {
	/** Whether it can be had as JSON. */
	readonly takesJson: boolean;
	/** Null for words that it cannot be asked with. */
	read(words: readonly string[]): Command | null;
}

const repeatModes: readonly RepeatMode[] = ['off', 'context', 'track'];

/** All that a running Baton can be asked: parser, help and completions follow from it. */
export const commandTable: readonly CommandEntry[] = [
	alone('play', 'Go on playing', perform({ type: 'play' })),
	alone('pause', 'Pause', perform({ type: 'pause' })),
	alone('toggle', 'Play or pause', perform({ type: 'togglePlay' })),
	alone('next', 'Go to the next track', perform({ type: 'next' })),
	alone('previous', 'Go to the previous track', perform({ type: 'previous' })),
	{
		...withArgument('seek', '+S|-S|POSITION', 'Go on or back by S seconds, or to 90 or 1:30'),
		read: ([text, ...more]) => (text === undefined || more.length > 0 ? null : readSeek(text)),
	},
	{
		...withArgument('volume', 'N|+N|-N', 'Set the volume, 0 to 100, or change it by N'),
		read: ([text, ...more]) => (text === undefined || more.length > 0 ? null : readVolume(text)),
	},
	alone('mute', 'Mute or unmute', perform({ type: 'toggleMute' })),
	alone('like', 'Add what plays to your library', perform({ type: 'like' })),
	alone('unlike', 'Remove it from your library', perform({ type: 'unlike' })),
	{
		...withArgument('shuffle', '[on|off]', 'Switch shuffle on or off, or the other way', ['on', 'off']),
		read: choice(perform({ type: 'toggleShuffle' }), {
			on: perform({ type: 'setShuffle', shuffle: true }),
			off: perform({ type: 'setShuffle', shuffle: false }),
		}),
	},
	{
		...withArgument('repeat', '[off|context|track]', 'Set what repeats, or go on to the next', repeatModes),
		read: choice(
			perform({ type: 'cycleRepeat' }),
			Object.fromEntries(repeatModes.map((repeat) => [repeat, perform({ type: 'setRepeat', repeat })])),
		),
	},
	{
		...withArgument('device', '[NAME]', 'Play on that device, or list all devices', 'devices'),
		read: (words) => {
			const deviceName = words.join(' ').trim();
			if (words.length === 0) return { kind: 'listDevices' };
			return deviceName === '' ? null : { kind: 'playOn', deviceName };
		},
	},
	{
		...withArgument('play-uri', 'URI', 'Play a spotify: URI or a link to open.spotify.com'),
		read: ([uri, ...more]) => (!uri || more.length > 0 ? null : { kind: 'playUri', uri }),
	},
	alone('show', 'Open the popover', { kind: 'show' }),
	{ ...alone('now', 'Tell what is playing', { kind: 'now' }), takesJson: true },
	{ ...alone('status', 'Tell all about the player', { kind: 'status' }), takesJson: true },
	alone('quit', 'Quit Baton', { kind: 'quit' }),
];

function perform(intent: Intent): Command {
	return { kind: 'perform', intent };
}

function alone(name: CommandName, help: string, command: Command): CommandEntry {
	return { ...withArgument(name, '', help), read: (words) => (words.length === 0 ? command : null) };
}

function withArgument(
	name: CommandName,
	argument: string,
	help: string,
	choices: Described['choices'] = [],
): Omit<CommandEntry, 'read'> {
	return { name, argument, help, choices, takesJson: false };
}

function choice(byItself: Command, choices: Readonly<Record<string, Command>>): CommandEntry['read'] {
	return ([word, ...more]) => {
		if (word === undefined) return byItself;
		return more.length === 0 && Object.hasOwn(choices, word) ? (choices[word] ?? null) : null;
	};
}

/** `+15` and `-15` are steps, `90`, `1:30` and `1:02:03` are positions. */
function readSeek(text: string): Command | null {
	const [, sign, seconds] = /^([+-])(\d{1,5})$/.exec(text) ?? [];
	if (sign !== undefined) {
		const deltaMs = Number(seconds) * 1_000;
		return perform({ type: 'seekBy', deltaMs: sign === '-' ? -deltaMs : deltaMs });
	}
	const position = /^(?:(\d{1,5})|(?:(\d{1,2}):(?=\d\d:))?(\d{1,3}):([0-5]\d))$/.exec(text);
	if (!position) return null;
	const [, alone = 0, hours = 0, minutes = 0, rest = 0] = position;
	const positionSeconds = Number(alone) + Number(hours) * 3_600 + Number(minutes) * 60 + Number(rest);
	return perform({ type: 'seekTo', positionMs: positionSeconds * 1_000 });
}

function readVolume(text: string): Command | null {
	const [, sign, digits] = /^([+-]?)(\d{1,3})$/.exec(text) ?? [];
	const percent = Number(digits);
	if (digits === undefined || percent > 100) return null;
	if (sign === '') return perform({ type: 'setVolume', volumePercent: percent });
	return perform({ type: 'changeVolume', deltaPercent: sign === '-' ? -percent : percent });
}

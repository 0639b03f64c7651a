import { argumentValue, isStageFlag } from './arguments.ts';

/** What the stage itself is told on the command line. */
interface StageFlags {
	/** `--stage-keyring=none`: the desktop has no keyring. */
	readonly keyring: boolean;
	/** `--stage-taken=MediaPlayPause,MediaStop`: keys that another program has from the start. */
	readonly takenKeys: readonly string[];
	/** `--stage-language=zh-CN`: the language of the system. */
	readonly language: string;
	/** `--stage-save=/tmp/keys.json`: where the person saves what they are asked a place for; null: nowhere. */
	readonly saveTo: string | null;
}

/** Read before the app starts, and taken off the command line that it sees. */
export const flags: StageFlags = {
	keyring: argumentValue(process.argv, '--stage-keyring') !== 'none',
	takenKeys: argumentValue(process.argv, '--stage-taken')?.split(',') ?? [],
	language: argumentValue(process.argv, '--stage-language') ?? Intl.DateTimeFormat().resolvedOptions().locale,
	saveTo: argumentValue(process.argv, '--stage-save') ?? null,
};

process.argv = process.argv.filter((arg) => !isStageFlag(arg));

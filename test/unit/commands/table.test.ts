import { describe, expect, it } from 'vitest';
import { ownCommands } from '../../../app/cli/own-commands.ts';
import { commandNames, isCommandLine } from '../../../app/commands/names.ts';
import { readCommand } from '../../../app/commands/read-command.ts';
import { commandTable } from '../../../app/commands/table.ts';

const read = (line: string) => {
	const reading = readCommand(line.split(' '));
	return 'command' in reading ? reading.command : reading.mistake;
};

describe('a command line', () => {
	it.each([
		['play', { type: 'play' }],
		['pause', { type: 'pause' }],
		['toggle', { type: 'togglePlay' }],
		['next', { type: 'next' }],
		['previous', { type: 'previous' }],
		['seek +15', { type: 'seekBy', deltaMs: 15_000 }],
		['seek -15', { type: 'seekBy', deltaMs: -15_000 }],
		['seek 0', { type: 'seekTo', positionMs: 0 }],
		['seek 90', { type: 'seekTo', positionMs: 90_000 }],
		['seek 1:30', { type: 'seekTo', positionMs: 90_000 }],
		['seek 95:00', { type: 'seekTo', positionMs: 5_700_000 }],
		['seek 1:02:03', { type: 'seekTo', positionMs: 3_723_000 }],
		['volume 0', { type: 'setVolume', volumePercent: 0 }],
		['volume 100', { type: 'setVolume', volumePercent: 100 }],
		['volume +5', { type: 'changeVolume', deltaPercent: 5 }],
		['volume -100', { type: 'changeVolume', deltaPercent: -100 }],
		['mute', { type: 'toggleMute' }],
		['like', { type: 'like' }],
		['unlike', { type: 'unlike' }],
		['shuffle', { type: 'toggleShuffle' }],
		['shuffle on', { type: 'setShuffle', shuffle: true }],
		['shuffle off', { type: 'setShuffle', shuffle: false }],
		['repeat', { type: 'cycleRepeat' }],
		['repeat off', { type: 'setRepeat', repeat: 'off' }],
		['repeat context', { type: 'setRepeat', repeat: 'context' }],
		['repeat track', { type: 'setRepeat', repeat: 'track' }],
	])('%s is an intent', (line, intent) => {
		expect(read(line)).toEqual({ kind: 'perform', intent });
	});

	it.each([
		['device', { kind: 'listDevices' }],
		['device Kitchen', { kind: 'playOn', deviceName: 'Kitchen' }],
		['device Living Room', { kind: 'playOn', deviceName: 'Living Room' }],
		['play-uri spotify:track:x', { kind: 'playUri', uri: 'spotify:track:x' }],
		['show', { kind: 'show' }],
		['now', { kind: 'now' }],
		['status', { kind: 'status' }],
		['quit', { kind: 'quit' }],
	])('%s is for Baton itself', (line, command) => {
		expect(read(line)).toEqual(command);
	});

	it.each([
		'next 2',
		'quit now',
		'seek',
		'seek ',
		'seek x',
		'seek +',
		'seek +-5',
		'seek --5',
		'seek 1.5',
		'seek 1e3',
		'seek 0x10',
		'seek +123456',
		'seek 123456',
		'seek 1:60',
		'seek 1:5',
		'seek 1:2:3',
		'seek -1:30',
		'seek ９',
		'seek 10 20',
		'volume',
		'volume 101',
		'volume +101',
		'volume -101',
		'volume 1e2',
		'volume 5%',
		'volume NaN',
		'volume Infinity',
		'volume 0x10',
		'volume 9999999999999999999999',
		'volume ٥',
		'volume 1 2',
		'shuffle yes',
		'shuffle ON',
		'shuffle constructor',
		'repeat all',
		'repeat __proto__',
		'repeat toString',
		'device ',
		'play-uri',
		'play-uri ',
		'play-uri a b',
	])('%s is met with how to write it', (line) => {
		expect(read(line)).toMatch(/^Usage: baton [a-z-]+.*\n.+\.$/);
	});
});

describe('an unknown command', () => {
	it.each([
		['nxt', 'next'],
		['paly', 'play'],
		['vol', 'volume'],
		['volme', 'volume'],
		['statsu', 'status'],
		['playuri', 'play-uri'],
		['sh', null],
		['x', null],
		['', null],
		['toString', null],
		['__proto__', null],
	])('%s: was %s meant?', (line, meant) => {
		expect(read(line)).toMatch(meant === null ? /See: baton help$/ : `Did you mean: baton ${meant}`);
	});

	it('is cut short when it is told', () => {
		expect(String(read(`next${'t'.repeat(100_000)}`)).length).toBeLessThan(100);
	});

	it('is told without what could move the cursor of a terminal', () => {
		expect(read('\u001b[2J')).not.toContain('\u001b');
	});
});

describe('the names', () => {
	it('are those of the commands, each once and in the order of the help', () => {
		expect([...commandTable, ...ownCommands].map(({ name }) => name)).toEqual(commandNames);
	});

	it.each([
		[['next'], true],
		[['--ozone-platform=wayland', 'volume', '-5'], true],
		[['now', '--json'], true],
		[['--hidden'], false],
		[['.', 'next'], false],
		[['--demo', '--scene=playing'], false],
		[['toString'], false],
		[[], false],
	])('%j as arguments of the app are a command: %j', (args, isCommand) => {
		expect(isCommandLine(args)).toBe(isCommand);
	});
});

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { argumentsFor, readLaunchOptions } from '../../../app/desktop/launch-options.ts';

describe('the command line', () => {
	it('asks for nothing special when it is bare', () => {
		expect(readLaunchOptions(['electron', '.'], false)).toEqual({
			demo: false,
			access: 'extended',
			scene: 'playing',
			hidden: false,
			spotify: null,
		});
	});

	it('asks for the demo, with a scene of it, and a hidden start', () => {
		expect(readLaunchOptions(['baton', '--hidden', '--demo', '--scene=first-start'], true)).toMatchObject({
			demo: true,
			scene: 'first-start',
			hidden: true,
		});
	});

	it.each(['extended', 'development-2026'])('asks the demo for %s access', (access) => {
		expect(readLaunchOptions(['baton', '--demo', `--access=${access}`], true).access).toBe(access);
	});

	it.each(['', 'everything', 'Extended'])('warns of the access %j, and grants everything', (access) => {
		const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
		onTestFinished(() => warn.mockRestore());
		expect(readLaunchOptions(['baton', '--demo', `--access=${access}`], true).access).toBe('extended');
		expect(warn).toHaveBeenCalledOnce();
	});

	it.each(['', 'rain', 'Paused'])('warns of the scene %j, and opens with a song', (scene) => {
		const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
		onTestFinished(() => warn.mockRestore());
		expect(readLaunchOptions(['baton', '--demo', `--scene=${scene}`], true).scene).toBe('playing');
		expect(warn).toHaveBeenCalledOnce();
	});

	it('may name a Spotify on this computer, unless the app is packaged', () => {
		const commandLine = ['baton', '--spotify=http://127.0.0.1:4567'];
		expect(readLaunchOptions(commandLine, false).spotify).toEqual({
			accountsUrl: 'http://127.0.0.1:4567',
			apiUrl: 'http://127.0.0.1:4567/v1',
		});
		expect(readLaunchOptions(commandLine, true).spotify).toBeNull();
	});

	it.each([
		'--spotify=',
		'--spotify=nonsense',
		'--spotify=https://127.0.0.1:4567',
		'--spotify=http://localhost:4567',
		'--spotify=http://127.0.0.1.example.com',
		'--spotify=http://example.com@10.0.0.1',
		'--spotify=file:///etc/passwd',
	])('never leads elsewhere: %s', (argument) => {
		expect(readLaunchOptions(['baton', argument], false).spotify).toBeNull();
	});
});

describe('starting anew', () => {
	it.each([
		['demo', ['.', '--user-data-dir=/x', '--hidden'], ['.', '--user-data-dir=/x', '--demo']],
		['demo', ['.', '--demo'], ['.', '--demo']],
		['spotify', ['.', '--demo', '--scene=offline', '--lang=zh'], ['.', '--lang=zh']],
	] as const)('in %s keeps the rest of %j', (mode, before, after) => {
		expect(argumentsFor(mode, before)).toEqual(after);
	});

	it('with another scene forgets the one before', () => {
		const before = ['.', '--demo', '--scene=offline'];
		expect(argumentsFor('demo', before, 'quota-spent')).toEqual(['.', '--demo', '--scene=quota-spent']);
		expect(argumentsFor('demo', before)).toEqual(['.', '--demo']);
	});
});

import { describe, expect, it } from 'vitest';
import { formatRule, matches, type SignalRule } from '../../../app/dbus/match-rule.ts';
import type { Signal } from '../../../app/dbus/message.ts';

const signal: Signal = {
	type: 'signal',
	sender: ':1.7',
	destination: null,
	path: '/org/mpris/MediaPlayer2',
	interface: 'org.freedesktop.DBus.Properties',
	member: 'PropertiesChanged',
	body: { signature: 's', values: ['org.mpris.MediaPlayer2.Player'] },
};

describe('a match rule', () => {
	it('is written as the bus wants it', () => {
		expect(formatRule({ sender: ':1.7', path: '/x', arg0: 'a.b' })).toBe(
			"type='signal',sender=':1.7',path='/x',arg0='a.b'",
		);
	});

	it('has its apostrophes escaped', () => {
		expect(formatRule({ arg0: "it's" })).toBe("type='signal',arg0='it'\\''s'");
	});

	it.each<[string, SignalRule]>([
		['anything', {}],
		['its sender', { sender: ':1.7' }],
		['all that it has', { path: signal.path, interface: signal.interface, member: signal.member }],
		['its first argument', { arg0: 'org.mpris.MediaPlayer2.Player' }],
		['the namespace of it', { arg0namespace: 'org.mpris' }],
		['its first argument as a namespace', { arg0namespace: 'org.mpris.MediaPlayer2.Player' }],
	])('fits a signal by %s', (_name, rule) => {
		expect(matches(rule, signal)).toBe(true);
	});

	it.each<[string, SignalRule]>([
		['sender', { sender: ':1.8' }],
		['path', { path: '/' }],
		['interface', { interface: 'a.b' }],
		['member', { member: 'Seeked' }],
		['first argument', { arg0: 'org.mpris.MediaPlayer2' }],
		['namespace', { arg0namespace: 'org.mpr' }],
	])('does not fit a signal of another %s', (_name, rule) => {
		expect(matches(rule, signal)).toBe(false);
	});

	it('does not fit by an argument that is no string or not there', () => {
		for (const body of [
			{ signature: 'i', values: [1] },
			{ signature: '', values: [] },
		]) {
			expect(matches({ arg0: 'a' }, { ...signal, body })).toBe(false);
			expect(matches({ arg0namespace: 'a' }, { ...signal, body })).toBe(false);
		}
	});
});

import { describe, expect, it } from 'vitest';
import { en, type Messages } from '../../../app/messages/en.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';
import type { Facts } from '../../../app/self-check/facts.ts';
import { judgeAll } from '../../../app/self-check/self-check.ts';
import { textOf, type Versions } from '../../../app/self-check/text.ts';
import { speechIn } from '../../../app/self-check/words/words.ts';
import { defaultSettings } from '../../../app/settings/schema.ts';
import { playing, track } from '../desktop/states.ts';
import { factsWith } from './facts.ts';

const versions: Versions = {
	baton: '1.2.0',
	electron: '45.4.1',
	node: '24.11.0',
	platform: 'linux',
	system: '6.1.0-13-amd64',
	architecture: 'x64',
};

const textFor = (facts: Facts, messages: Messages = en, on = versions): string =>
	textOf(judgeAll(facts, speechIn(messages)), on, messages);

describe('the text to copy', () => {
	it('begins with what runs, and says each check in plain lines', () => {
		const text = textFor(factsWith({}, { trayHost: 'absent' }));
		expect(text.split('\n').slice(0, 2)).toEqual([
			'Baton 1.2.0, en',
			'Electron 45.4.1, Node 24.11.0, linux 6.1.0 x64',
		]);
		expect(text).toContain(
			[
				'Tray icon: Could work better',
				'  This desktop shows no tray icons, so Baton opens as a window.',
				'  On GNOME, install the extension “AppIndicator and KStatusNotifierItem Support”; Baton moves into the tray by itself.',
				'',
				'Notifications: Works',
				'  They are shown.',
				'  - Shown by dunst 1.9.0',
				'  - It can: actions, body',
			].join('\n'),
		);
	});

	it('is written in the language in force', () => {
		const text = textFor(factsWith(), zhCN);
		expect(text).toContain('Baton 1.2.0, zh-CN');
		expect(text).toContain(zhCN.check.tray);
	});
});

/** What must not get to whoever reads the text, under a name by which a failing test tells it. */
const secrets = {
	clientId: '0123456789abcdef0123456789abcdef',
	token: 'BQDmUj7xN0tAr3alTok3nButL0ngEnough_fZ1w-Xy',
	user: 'robinquill',
	host: 'harbourdesk',
	path: '/home/robinquill/Apps/Baton.AppImage',
	song: 'Paper Lanterns at Low Tide',
	playlist: 'Songs for Ida’s wedding',
	playlistId: '37i9dQZF1DXcBWIGoYBM5M',
	mail: 'robin@example.org',
} as const;

const everything = Object.values(secrets).join(' ');

/** All of them in every place that a file, a program or a person can write to. */
function tellingFacts(changes: Partial<Facts> = {}, state: Partial<Facts['state']> = {}): Facts {
	const { playlistId, song, user } = secrets;
	const pin = { uri: `spotify:playlist:${playlistId}`, title: secrets.playlist } as const;
	const [link, item] = [
		{ name: user, url: everything },
		{ ...track, uri: `spotify:track:${playlistId}`, title: song, url: everything },
	];
	return factsWith(
		{
			session: { kind: 'signedIn', consentAt: 0, consentEndsAt: 1, displayName: user, keptIn: 'disk' },
			playback: playing({
				item: { ...item, artists: [link], album: link, cover: { url: everything } },
				contextUri: pin.uri,
				device: { id: everything, name: secrets.host },
			}),
			notices: [{ id: 'settingsReset', keptAs: everything }],
			settings: {
				...defaultSettings('linux'),
				clientId: secrets.clientId,
				startAtLogin: true,
				pinHotkeys: { [pin.uri]: [everything] },
				pins: [pin],
				recentPlaylists: [playlistId],
			},
			hotkeys: [
				{ target: 'next', keys: [{ accelerator: everything, label: everything, status: 'malformed' }] },
				{ target: pin.uri, keys: [{ accelerator: 'F7', label: everything, status: 'taken' }] },
			],
			...state,
		},
		{
			access: { online: true, limits: [], closedEndpoints: [everything, ...Object.values(secrets)] },
			display: { desktop: everything, session: 'wayland', windows: 'x11' },
			notificationServer: {
				name: everything,
				version: everything,
				capabilities: [everything, ...Object.values(secrets)],
			},
			keyring: { protection: 'keyring', backend: everything },
			...changes,
		},
	);
}

describe('nothing secret gets into the text', () => {
	it.each<[string, Facts]>([
		['as it is', tellingFacts()],
		['signed out', tellingFacts({}, { session: { kind: 'signedOut', why: 'callbackInvalid' } })],
		[
			'without anything that works',
			tellingFacts({ trayHost: 'absent', commands: 'closed', hotkeyBackend: 'portal' }),
		],
		['in trouble', tellingFacts({}, { problem: { kind: 'server', status: 500 }, notifications: 'refused' })],
		['elsewhere', tellingFacts({ platform: 'darwin', display: null })],
	])('%s', (_how, facts) => {
		for (const messages of [en, zhCN]) {
			const text = textFor(facts, messages, { ...versions, system: `6.1.0-${secrets.user}` });
			for (const [name, secret] of Object.entries(secrets))
				expect({ name, text }).not.toEqual({
					name,
					text: expect.stringContaining(secret),
				});
		}
	});
});

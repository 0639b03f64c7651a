import { describe, expect, it } from 'vitest';
import type { Hotkey, HotkeyRow } from '../../../app/hotkeys/actions.ts';
import { en, type Messages } from '../../../app/messages/en.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';
import { type Check, type CheckName, checkNames, type Verdict } from '../../../app/self-check/contract.ts';
import type { Facts } from '../../../app/self-check/facts.ts';
import { judgeAll } from '../../../app/self-check/self-check.ts';
import { speechIn } from '../../../app/self-check/words/words.ts';
import { defaultSettings, type Settings } from '../../../app/settings/schema.ts';
import type { AppState, LoginItem } from '../../../app/state.ts';
import { budget, factsWith } from './facts.ts';

/** What one check says; its advice and details are part of that. */
function checked(name: CheckName, facts: Facts, messages: Messages = en): Check {
	const found = judgeAll(facts, speechIn(messages)).checks.find((check) => check.name === name);
	if (!found) throw new Error(`Nothing was said of ${name}`);
	return found;
}

const settings = (changes: Partial<Settings>): Pick<AppState, 'settings'> => ({
	settings: { ...defaultSettings('linux'), ...changes },
});

const hourLater = Date.now() + 3_600_000;

type Row = [what: string, facts: Facts, verdict: Verdict, finding: string, advice: string | null];

function table(name: CheckName, rows: readonly Row[]): void {
	it.each(rows)('tell of %s', (_what, facts, verdict, finding, advice) => {
		const check = checked(name, facts);
		expect(check.verdict).toBe(verdict);
		expect(check.finding).toContain(finding);
		if (advice === null) expect(check.advice).toBeNull();
		else expect(check.advice).toContain(advice);
	});
}

describe('all checks', () => {
	it.each([en, zhCN])(
		'come in their order, fine and without advice, where nothing is amiss: $language',
		(messages) => {
			const { checks } = judgeAll(factsWith(), speechIn(messages));
			expect(checks.map(({ name }) => name)).toEqual(checkNames);
			expect(checks.filter(({ verdict, advice }) => verdict !== 'fine' || advice !== null)).toEqual([]);
		},
	);

	it('speak the language in force', () => {
		expect(checked('tray', factsWith({}, { trayHost: 'absent' }), zhCN).finding).toMatch(/托盘/);
	});

	it('leave no place unfilled', () => {
		const limits = [{ family: null, problem: { kind: 'rateLimited', untilAt: hourLater } }] as const;
		const facts = factsWith({}, { access: { online: true, limits, closedEndpoints: ['saveTracks'] } });
		for (const { finding, advice, details } of judgeAll(facts, speechIn(en)).checks)
			expect([finding, advice, ...details].join(' ')).not.toMatch(/[{}]/);
	});
});

describe('the session', () => {
	const on = (desktop: string, session: 'x11' | 'wayland', windows = session): Facts =>
		factsWith({}, { display: { desktop, session, windows } });
	table('session', [
		['X11', on('ubuntu:GNOME', 'x11'), 'fine', 'GNOME, on X11.', null],
		['an older name', on('X-Cinnamon', 'x11'), 'fine', 'Cinnamon, on X11.', null],
		['Wayland', on('KDE', 'wayland'), 'fine', 'KDE, on Wayland', null],
		['XWayland', on('sway', 'wayland', 'x11'), 'attention', 'go through X11', '--ozone-platform=x11'],
		['no name', on('', 'x11'), 'fine', 'Unknown desktop', null],
		['an odd name', on('Robin’s own:<b>', 'x11'), 'fine', 'Unknown desktop', null],
		['macOS', factsWith({}, { platform: 'darwin', display: null }), 'fine', 'macOS', null],
		['Windows', factsWith({}, { platform: 'win32', display: null }), 'fine', 'Windows', null],
	]);
});

describe('the sign-in', () => {
	const refused = (why: 'listenerNotPremium' | 'missingScope' | 'closedToThisApp') =>
		factsWith({ problem: { kind: 'forbidden', why } });
	table('signIn', [
		[
			'a first start',
			factsWith({ session: { kind: 'signedOut', why: 'firstStart' } }),
			'broken',
			'yet',
			'sign in',
		],
		[
			'an end of consent',
			factsWith({ session: { kind: 'signedOut', why: 'consentEnded' } }),
			'broken',
			'six months',
			'sign in',
		],
		['one under way', factsWith({ session: { kind: 'signingIn' } }), 'unknown', 'browser', null],
		['one that holds', factsWith(), 'fine', 'Spotify asks again on January 1, 1970', null],
		[
			'one that ends soon',
			factsWith({ notices: [{ id: 'consentAgeing', endsAt: 1 }] }),
			'attention',
			'only until',
			'in again',
		],
		['the demo', factsWith({ demo: true }), 'fine', 'demo', null],
		['no Premium', refused('listenerNotPremium'), 'broken', 'refuses', 'Premium'],
		['a missing scope', refused('missingScope'), 'broken', 'refuses', 'Sign out and in again'],
		[
			'an endpoint that is closed, which is none of its',
			refused('closedToThisApp'),
			'fine',
			'Signed in',
			null,
		],
	]);
});

describe('the network', () => {
	const access = (changes: Partial<Facts['access']>): Partial<Facts> => ({
		access: { online: true, limits: [], closedEndpoints: [], ...changes },
	});
	const limits: Facts['access']['limits'] = [
		{ family: null, problem: { kind: 'rateLimited', untilAt: hourLater } },
		{ family: 'search', problem: { kind: 'quotaSpent', untilAt: hourLater } },
	];
	table('network', [
		['one that works', factsWith(), 'fine', 'up', null],
		['none', factsWith({}, access({ online: false })), 'broken', 'offline', 'by itself'],
		['limits', factsWith({}, access({ limits })), 'attention', 'wait', null],
		['an outage', factsWith({ problem: { kind: 'server', status: 503 } }), 'attention', 'failed', '503'],
		['slowness', factsWith({ problem: { kind: 'timeout', afterMs: 5 } }), 'attention', 'failed', 'too long'],
		['a device that is none of its', factsWith({ problem: { kind: 'noDevice' } }), 'fine', 'up', null],
		['the demo', factsWith({ demo: true }), 'fine', 'demo', null],
	]);

	it('says of each limit when it ends', () => {
		const until = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' }).format(hourLater);
		expect(checked('network', factsWith({}, access({ limits }))).details).toEqual([
			`All requests wait until ${until}.`,
			`Requests about “search” wait until ${until}.`,
		]);
	});
});

describe('the Web API', () => {
	const closed = (...closedEndpoints: string[]) =>
		factsWith({}, { access: { online: true, limits: [], closedEndpoints } });
	table('api', [
		['nothing closed', factsWith(), 'fine', '120 of 1,000', null],
		[
			'something closed',
			closed('getNewReleases'),
			'attention',
			'closed to your app: 1',
			'Nothing to be done',
		],
		[
			'a day that is nearly spent',
			factsWith({}, { budget: { ...budget, leftForReads: 0, spentToday: 990 } }),
			'attention',
			'990 of 1,000',
			'Wait',
		],
	]);

	it('names each endpoint, with its newer form where there is one', () => {
		expect(checked('api', closed('getNewReleases', 'getSeveralTracks')).details).toEqual([
			'Closed to your app: getNewReleases',
			'Closed to your app: getSeveralTracks, and its newer form getTrack',
		]);
	});

	it('names nothing that is no endpoint of Spotify’s', () => {
		const check = checked('api', closed('constructor', '../../home/robin', 'getNewReleases'));
		expect(check.details).toEqual(['Closed to your app: getNewReleases']);
		expect(check.finding).toContain('closed to your app: 1');
	});

	it('says when more may have been sent than is counted', () => {
		const facts = factsWith({}, { budget: { ...budget, isComplete: false } });
		expect(checked('api', facts).details).toEqual([en.budget.incomplete]);
	});
});

describe('the tray', () => {
	table('tray', [
		['one', factsWith(), 'fine', 'shows tray icons', null],
		['none', factsWith({}, { trayHost: 'absent' }), 'attention', 'no tray icons', 'AppIndicator'],
		['no answer', factsWith({}, { trayHost: 'unknown' }), 'unknown', 'could not find out', null],
	]);
});

describe('notifications', () => {
	const none = { notificationServer: null };
	table('notifications', [
		['that work', factsWith(), 'fine', 'shown', null],
		['that nobody wants', factsWith(settings({ notifications: 'never' })), 'fine', 'switched them off', null],
		['none so far', factsWith({ notifications: 'unknown' }), 'fine', 'None has been shown', null],
		['none so far and no server', factsWith({ notifications: 'unknown' }, none), 'unknown', 'None', null],
		[
			'refused ones',
			factsWith({ notifications: 'refused' }),
			'broken',
			'takes no',
			'settings of your desktop',
		],
		[
			'ones refused by macOS',
			factsWith({ notifications: 'refused' }, { ...none, platform: 'darwin', display: null }),
			'broken',
			'takes no',
			'unsigned build',
		],
		['no server', factsWith({ notifications: 'unavailable' }, none), 'broken', 'Nothing', 'dunst'],
	]);

	const detailsFor = (name: string, version: string, capabilities: string[]) =>
		checked('notifications', factsWith({}, { notificationServer: { name, version, capabilities } })).details;

	it('say what shows them', () => {
		expect(detailsFor('dunst', '1.9.0 (2022-06-27)', ['actions', 'body', 'x-canonical-append'])).toEqual([
			'Shown by dunst 1.9.0',
			'It can: actions, body',
		]);
		expect(detailsFor('Robin’s <b>server</b>', 'rolling', [])).toEqual([
			'Shown by a program that Baton does not know',
		]);
	});
});

describe('media controls', () => {
	table('mediaControls', [
		['none', factsWith({ mediaControls: 'none' }), 'fine', 'Not offered', null],
		['ones switched off', factsWith({ mediaControls: 'off' }), 'fine', 'switched them off', null],
		['ones being asked for', factsWith({ mediaControls: 'opening' }), 'unknown', 'asking', null],
		['ones that show Baton', factsWith(), 'fine', 'among the media controls', null],
		['ones left to Spotify', factsWith({ mediaControls: 'aside' }), 'fine', 'Spotify’s own app', null],
		['no bus', factsWith({ mediaControls: 'unavailable' }), 'broken', 'no session bus', 'by itself'],
	]);
});

describe('hotkeys', () => {
	const key = (status: Hotkey['status'], accelerator = 'CommandOrControl+Alt+M'): Hotkey => ({
		accelerator,
		label: accelerator,
		status,
	});
	const rows = (...keys: Hotkey[]): { hotkeys: readonly HotkeyRow[] } => ({
		hotkeys: [
			{ target: 'next', keys },
			{ target: 'like', keys: [] },
		],
	});
	const portal = { hotkeyBackend: 'portal' } as const;
	table('hotkeys', [
		['none', factsWith(rows()), 'fine', 'No hotkeys', null],
		['ones that work', factsWith(rows(key('active'), key('byDesktop'))), 'fine', '2 of 2 work', null],
		['a taken one', factsWith(rows(key('active'), key('taken'))), 'attention', '1 of 2 work', 'other keys'],
		['a permission', factsWith(rows(key('needsPermission'))), 'attention', '0 of 1', 'Accessibility'],
		['a question', factsWith(rows(key('waiting')), portal), 'unknown', 'portal', 'when the desktop asks'],
		['a refusal', factsWith(rows(key('refused')), portal), 'attention', 'portal', 'baton next'],
		['no portal', factsWith(rows(key('unsupported')), portal), 'attention', 'portal', 'baton next'],
	]);

	it('say of each that does not work what keeps it', () => {
		const hotkeys: HotkeyRow[] = [
			{ target: 'next', keys: [key('taken'), key('active', 'F7')] },
			{ target: 'spotify:playlist:37i9dQZF1DXcBWIGoYBM5M', keys: [key('taken', 'MediaPlayPause')] },
			{ target: 'mute', keys: [key('malformed', 'my password is hunter2')] },
		];
		expect(checked('hotkeys', factsWith({ hotkeys })).details).toEqual([
			'Next (Ctrl+Alt+M): another program has it',
			'Something pinned (Play/Pause): another program has it',
			'Mute (no key): not a usable key',
		]);
	});
});

describe('commands', () => {
	table('commands', [
		['an open socket', factsWith(), 'fine', '“baton next” work', null],
		['none', factsWith({}, { commands: 'closed' }), 'broken', 'do not work', 'runtime folder'],
		['nothing known', factsWith({}, { commands: 'unknown' }), 'unknown', 'Not looked at yet', null],
	]);
});

describe('the keyring', () => {
	const none = { keyring: { protection: 'none', backend: 'basic_text' } } as const;
	const keptIn = (where: 'disk' | 'session'): Partial<AppState> => ({
		session: { kind: 'signedIn', consentAt: 0, consentEndsAt: 1, displayName: null, keptIn: where },
	});
	const signedOut: Partial<AppState> = { session: { kind: 'signedOut', why: 'byPerson' } };
	table('secretStore', [
		['one in use', factsWith(), 'fine', 'encrypted: libsecret', null],
		['one for later', factsWith(signedOut), 'fine', 'There is one', null],
		['a locked one', factsWith(keptIn('session')), 'attention', 'could not be stored', 'Unlock'],
		['none, by choice', factsWith(keptIn('disk'), none), 'attention', 'readable', 'GNOME Keyring'],
		['none, for now', factsWith(keptIn('session'), none), 'attention', 'ends when Baton quits', 'KWallet'],
		['none, signed out', factsWith(signedOut, none), 'attention', 'There is none', 'Install'],
		['the demo', factsWith({ demo: true }, none), 'fine', 'stores nothing', null],
		[
			'macOS',
			factsWith({}, { platform: 'darwin', keyring: { protection: 'keyring', backend: null } }),
			'fine',
			'Keychain',
			null,
		],
		[
			'an unheard-of one',
			factsWith({}, { keyring: { protection: 'keyring', backend: 'constructor' } }),
			'fine',
			'Linux',
			null,
		],
	]);
});

describe('start at login', () => {
	const told = (startAtLogin: boolean, loginItem: LoginItem): Facts =>
		factsWith({ ...settings({ startAtLogin }), loginItem });
	table('startAtLogin', [
		['on', told(true, 'registered'), 'fine', 'registered', null],
		['an entry that was taken away', told(true, 'absent'), 'attention', 'taken away', 'off and on again'],
		['a desktop that says no', told(true, 'disabled'), 'attention', 'settings of the desktop', 'there'],
		['macOS waiting', told(true, 'needsApproval'), 'attention', 'allow', 'Login Items'],
		['a move', told(true, 'outdated'), 'attention', 'no more', 'off and on again'],
		['another program', told(true, 'foreign'), 'attention', 'another program', 'baton.desktop'],
		['a full disk', told(true, 'failed'), 'broken', 'could not', 'autostart folder'],
		['the demo', told(true, 'unavailable'), 'fine', 'Not offered', null],
		['no look yet', told(true, 'unknown'), 'unknown', 'yet', null],
		['off', told(false, 'absent'), 'fine', 'Off.', null],
		['off, for another program’s sake', told(false, 'foreign'), 'fine', 'Off.', null],
		['a leftover', told(false, 'registered'), 'attention', 'still starts', 'on and off again'],
		['one that could not be taken away', told(false, 'failed'), 'attention', 'could not', 'autostart folder'],
	]);
});

import { argumentSchemas } from '../../app/bridge/arguments.ts';
import { eventNames } from '../../app/bridge/contract.ts';
import type { Desktop } from './desktop.ts';
import { openPopover, title } from './popover.ts';
import { commandsTo, expect, test } from './spotify.ts';

const page = (desktop: Desktop) => desktop.popover().locator('body');

test('has no network', async ({ startSignedIn, embedded, songs }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await expect(title(desktop)).toHaveText(songs.current.name);
	embedded.requests.clear();
	const reached = await page(desktop).evaluate(async (_, origin) => {
		const loads = (element: HTMLImageElement | HTMLScriptElement, src: string) =>
			new Promise<boolean>((resolve) => {
				element.onload = () => resolve(true);
				element.onerror = () => resolve(false);
				element.src = src;
				document.body.append(element);
			});
		const fetches = (url: string) =>
			fetch(url, { mode: 'no-cors' }).then(
				() => true,
				() => false,
			);
		const socketOpens = new Promise<boolean>((resolve) => {
			try {
				const socket = new WebSocket(origin.replace('http', 'ws'));
				socket.onopen = () => resolve(true);
				socket.onerror = () => resolve(false);
			} catch {
				resolve(false);
			}
		});
		navigator.sendBeacon(`${origin}/v1/beacon`);
		return {
			fetch: await fetches(`${origin}/v1/me/player?from=page`),
			elsewhere: await fetches('https://open.spotify.com/'),
			image: await loads(new Image(), `${origin}/v1/image`),
			script: await loads(document.createElement('script'), `${origin}/v1/script`),
			inlineImage: await loads(new Image(), 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='),
			socket: await socketOpens,
		};
	}, embedded.origin);
	expect(reached).toEqual({
		fetch: false,
		elsewhere: false,
		image: false,
		script: false,
		inlineImage: false,
		socket: false,
	});
	const fromPage = embedded.requests.list().filter(({ query }) => !('additional_types' in query));
	expect(fromPage).toEqual([]);
});

test('gets covers from where the music comes from, and from nowhere else', async ({
	startSignedIn,
	embedded,
}) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	const loaded = await page(desktop).evaluate(async (_, origin) => {
		const load = (address: string) =>
			new Promise<boolean>((resolve) => {
				const image = new Image();
				image.onload = () => resolve(true);
				image.onerror = () => resolve(false);
				image.src = `./cover?url=${encodeURIComponent(address)}`;
			});
		const shown = document.querySelector('img')?.getAttribute('src') ?? '';
		const cover = new URL(shown, location.href).searchParams.get('url') ?? '';
		return {
			cover: await load(cover),
			noPicture: await load(`${origin}/v1/me`),
			elsewhere: await load('https://example.com/picture.png'),
			file: await load('file:///etc/passwd'),
		};
	}, embedded.origin);
	expect(loaded).toEqual({ cover: true, noPicture: false, elsewhere: false, file: false });
});

test('runs no script of its own making', async ({ startSignedIn }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	const ran = await page(desktop).evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'document.title = "ran"';
		document.body.append(script);
		document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="document.title = \'ran\'">');
		return document.title;
	});
	expect(ran).not.toBe('ran');
});

test('goes nowhere, and opens no window', async ({ startSignedIn, songs }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await expect(title(desktop)).toHaveText(songs.current.name);
	const opened = await page(desktop).evaluate(() => {
		for (const target of ['_self', '_blank', '_top']) {
			const link = Object.assign(document.createElement('a'), { href: 'https://example.com/', target });
			document.body.append(link);
			link.click();
		}
		return window.open('https://example.com/') === null;
	});
	expect(opened).toBe(true);
	await expect(title(desktop)).toHaveText(songs.current.name);
	expect(await desktop.openedLinks()).toEqual([]);
});

test('has the calls of the bridge, and nothing of Electron or Node', async ({ startSignedIn }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	const reach = await page(desktop).evaluate(() => ({
		bridge: Object.entries(window.baton).map(([name, value]) => [name, typeof value]),
		globals: ['require', 'process', 'module', 'electron', 'ipcRenderer', 'Buffer', 'global'].filter(
			(name) => name in window,
		),
	}));
	expect(reach.globals).toEqual([]);
	const expected = [...Object.keys(argumentSchemas), 'on'].map((name) => [name, 'function']);
	expect(reach.bridge.toSorted()).toEqual(expected.toSorted());
});

test('is refused whatever does not fit, and it changes nothing', async ({
	startSignedIn,
	embedded,
	songs,
}) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await expect(title(desktop)).toHaveText(songs.current.name);
	const before = await page(desktop).evaluate(() => window.baton.getSnapshot());
	const answers = await page(desktop).evaluate((_, calls) => {
		const call = async ([name, argument]: [string, unknown]): Promise<string> => {
			try {
				return `${name} answered ${JSON.stringify(await Reflect.get(window.baton, name)(argument))}`;
			} catch (error) {
				return error instanceof Error ? error.message : 'no error';
			}
		};
		return Promise.all(calls.map(call));
	}, misfits);
	for (const [index, answer] of answers.entries()) {
		expect(answer, JSON.stringify(misfits[index])).toContain('invalidArgument');
	}
	const after = await page(desktop).evaluate(() => window.baton.getSnapshot());
	expect(after.state.settings).toEqual(before.state.settings);
	expect(after.state.hotkeys).toEqual(before.state.hotkeys);
	expect(commandsTo(embedded)).toEqual([]);
});

const misfits: [name: string, argument: unknown][] = [
	['perform', undefined],
	['perform', 'next'],
	['perform', { type: 'explode' }],
	['perform', { type: 'next', times: 2 }],
	['perform', { type: 'seekTo', positionMs: -1 }],
	['perform', { type: 'seekTo', positionMs: '60000' }],
	['perform', { type: 'seekTo', positionMs: 1e300 }],
	['perform', { type: 'setVolume', volumePercent: 101 }],
	['perform', { type: 'setVolume', volumePercent: Number.NaN }],
	['perform', { type: 'setRepeat', repeat: 'forever' }],
	['perform', { type: 'setShuffle', shuffle: 1 }],
	['signIn', { clientId: 12 }],
	['signIn', { clientId: 'a'.repeat(201) }],
	['signIn', null],
	['changeSettings', { clientId: '0123456789abcdef0123456789abcdef' }],
	['changeSettings', { theme: 'pink' }],
	['changeSettings', { volumeStepPercent: 2.5 }],
	['changeSettings', []],
	['bindHotkey', { action: 'explode', press: null }],
	['bindHotkey', { action: 'mute' }],
	['bindHotkey', { action: 'mute', press: 'CommandOrControl+Alt+J' }],
	['setRecording', { recording: 'yes' }],
	['dismissNotice', { id: 'everything' }],
	['openLink', { url: ['https://open.spotify.com/'] }],
	['openLink', { url: 'a'.repeat(2001) }],
	['setDemo', true],
	['uploadPlaylistCover', { playlistId: '../../me/player', jpegBase64: '/9j/' }],
	[
		'uploadPlaylistCover',
		{ playlistId: '37i9dQZF1DXcBWIGoYBM5M', jpegBase64: 'data:image/jpeg;base64,/9j/' },
	],
	['uploadPlaylistCover', { playlistId: '37i9dQZF1DXcBWIGoYBM5M', jpegBase64: 'A'.repeat(262_145) }],
	['holdPopover', { held: 'yes' }],
	['quit', { code: 1 }],
	['getSnapshot', 'please'],
];

test('can listen to the known events only', async ({ startSignedIn }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	const heard = await page(desktop).evaluate(
		(_, names) => {
			const listen = (name: string): boolean => {
				try {
					Reflect.apply(window.baton.on, null, [name, () => {}])();
					return true;
				} catch {
					return false;
				}
			};
			return [...names, 'baton:perform', '__proto__', ''].filter(listen);
		},
		[...eventNames],
	);
	expect(heard).toEqual([...eventNames]);
});

test('opens pages of Spotify in the browser, and nothing else', async ({ startSignedIn }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	const refused = [
		'https://example.com/',
		'http://open.spotify.com/',
		'https://open.spotify.com.example.com/',
		'https://open.spotify.com@example.com/',
		'https://open.spotify.com:8443/',
		'file:///etc/passwd',
		'javascript:alert(1)',
		'spotify:track:1',
		'',
	];
	const opened = await page(desktop).evaluate(async (_, urls) => {
		const outcomes = await Promise.all(urls.map((url) => window.baton.openLink({ url })));
		return urls.filter((_url, index) => outcomes[index]?.opened);
	}, refused);
	expect(opened).toEqual([]);
	expect(await desktop.openedLinks()).toEqual([]);
});

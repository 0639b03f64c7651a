import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, clipboard } from 'electron';
import { createBaton } from '../baton.ts';
import { channel, type EventName, type Events } from '../bridge/contract.ts';
import { createGate } from '../bridge/gate.ts';
import { createHandlers, type PageDesktop, takeSnapshot } from '../bridge/handlers.ts';
import { type Clock, systemClock } from '../clock.ts';
import { createCovers } from '../covers.ts';
import { createSessionBus, type SessionBus } from '../dbus/session-bus.ts';
import type { SceneName } from '../demo/scene-names.ts';
import { memoryDocument } from '../memory-document.ts';
import { type Language, nearestLanguage } from '../messages/language.ts';
import { createMpris, type Mpris } from '../mpris/mpris.ts';
import { noLocalSignal } from '../playback/signals/local-signal.ts';
import type { Ports } from '../ports.ts';
import { localService, type Service, spotifyService, startDemoService } from '../service.ts';
import { openLedgerFile } from '../spotify/ledger/ledger-file.ts';
import { memoryLedgerFile } from '../spotify/ledger/memory-ledger-file.ts';
import { announceOn } from './announcer.ts';
import { showAsTrayApp } from './appearance.ts';
import { openBridge } from './bridge.ts';
import { openDocument } from './documents.ts';
import { hardenPages } from './hardening.ts';
import { electronHotkeys } from './hotkeys.ts';
import { argumentsFor, type LaunchOptions } from './launch-options.ts';
import { openSpotifyLink, signInBrowser } from './links.ts';
import { findTrayHost } from './linux/tray-host.ts';
import { openLocalSignal } from './local-signal.ts';
import { setLoginItem } from './login-item.ts';
import { createNotifier } from './notifications.ts';
import { PAGE_URL } from './own-page.ts';
import { servePage } from './page.ts';
import { createPopover } from './popover.ts';
import { followPower } from './power.ts';
import { createScenePlayer } from './scene-player.ts';
import { electronSealer } from './sealer.ts';
import { createTray } from './tray.ts';
import type { TrayChoice } from './tray-menu.ts';

const POPOVER_SIZE = { width: 380, height: 600 };

/** Where the build puts things, seen from the main bundle. */
const paths = {
	page: join(import.meta.dirname, '../renderer'),
	preload: join(import.meta.dirname, '../preload/preload.cjs'),
	icons: join(import.meta.dirname, '../../build/icons'),
};

/** Puts Baton into the tray. Rejects when it cannot run at all, as on a full disk. Once Electron is ready. */
export async function startBaton(options: LaunchOptions): Promise<{ show(): void }> {
	const clock = systemClock;
	const systemLanguage = nearestLanguage(app.getPreferredSystemLanguages()[0] ?? app.getLocale());
	showAsTrayApp();
	hardenPages();

	const service = await serviceFor(options, clock);
	const bus = openSessionBus(clock);
	// A real client would speak of real music.
	const localSignal = service.demo
		? noLocalSignal
		: openLocalSignal({ platform: process.platform, clock, bus });
	const baton = createBaton({ ...portsFor(service, clock, systemLanguage), localSignal });
	const covers = createCovers({ allowed: service.isCover, fetch, clock });
	servePage({ folder: paths.page, fetchCover: covers.get });

	const popover = createPopover({
		preloadPath: paths.preload,
		url: PAGE_URL,
		size: POPOVER_SIZE,
		clock,
		onVisibility(visible, view) {
			tell('visibility', view ? { visible, view } : { visible });
			if (visible) notifier.dismiss();
			// Somebody who leaves in the middle of recording a key still wants the others to work.
			else baton.setRecording(false);
			baton.recheckPermissions();
			baton.setConditions({ popoverOpen: visible });
		},
	});
	const tray = createTray({
		iconsFolder: paths.icons,
		state: baton.state,
		messages: baton.messages,
		onClick: (bounds) => popover.toggle(bounds),
		onChoose: choose,
	});
	const notifier = createNotifier({ onClick: show });
	const scenes =
		service.demo &&
		createScenePlayer({
			arrange: service.demo.arrange,
			baton,
			opening: options.scene,
			startAnew: (scene) => restartIn('demo', scene),
		});
	const desktop: PageDesktop = {
		clock,
		openSpotifyLink,
		copyText: (text) => clipboard.writeText(text),
		holdPopover: popover.hold,
		hidePopover: () => popover.hide(),
		restartIn,
		quit: () => app.quit(),
	};

	function show(): void {
		popover.show(tray.bounds());
	}

	function showInMediaControls(bus: SessionBus): Mpris {
		const quit = (): void => app.quit();
		const mpris = createMpris({ bus, clock, baton, localSignal, hostName: hostname(), raise: show, quit });
		baton.setMediaControls(mpris.status.get());
		mpris.status.subscribe(baton.setMediaControls);
		return mpris;
	}

	function tell<Name extends EventName>(name: Name, event: Events[Name]): void {
		popover.send(channel(name), event);
	}

	function choose(choice: TrayChoice): void {
		switch (choice.kind) {
			case 'intent':
				void baton.perform(choice.intent, 'tray');
				break;
			case 'show':
			case 'signIn':
				show();
				break;
			case 'settings':
				popover.show(tray.bounds(), 'settings');
				break;
			case 'scene':
				scenes?.play(choice.scene);
				break;
			case 'quit':
				app.quit();
		}
	}

	openBridge(createGate(createHandlers(baton, desktop)), popover);
	baton.state.subscribe(() => tell('snapshot', takeSnapshot(baton, desktop)));
	baton.messages.subscribe((messages) => tell('messages', messages));
	baton.onShow(() => (popover.isVisible() ? popover.hide() : show()));
	const mpris = bus && showInMediaControls(bus);
	announceOn({ baton, covers, notifier, clock, isPopoverOpen: popover.isVisible });
	// The embedded Spotify needs no network.
	const unfollowPower = followPower(clock, (power) =>
		baton.setConditions(service.demo ? { ...power, online: true } : power),
	);
	app.on('will-quit', () => {
		unfollowPower();
		notifier.dismiss();
		mpris?.dispose();
		baton.dispose();
		bus?.dispose();
		popover.dispose();
		tray.dispose();
		void service.close();
	});

	popover.prepare();
	await baton.start();
	if (service.demo?.entrance.kind === 'signIn') baton.signIn(service.demo.clientId);
	else if (!options.hidden && (baton.state.get().session.kind === 'signedOut' || !(await hasTray()))) show();
	return { show };
}

function restartIn(mode: 'demo' | 'spotify', scene?: SceneName): void {
	app.relaunch({ args: argumentsFor(mode, process.argv.slice(1), scene) });
	app.quit();
}

/** Only Linux has one. */
function openSessionBus(clock: Clock): SessionBus | null {
	if (process.platform !== 'linux') return null;
	return createSessionBus({ environment: process.env, userId: process.getuid?.() ?? 0, clock });
}

/** Without a tray nobody would find Baton, unless it opens by itself. */
async function hasTray(): Promise<boolean> {
	return process.platform !== 'linux' || (await findTrayHost()) !== 'absent';
}

function serviceFor(
	{ demo, access, scene, spotify }: LaunchOptions,
	clock: Clock,
): Service | Promise<Service> {
	if (demo) return startDemoService(clock, access, scene);
	return spotify ? localService(spotify) : spotifyService;
}

function portsFor(service: Service, clock: Clock, systemLanguage: Language): Omit<Ports, 'localSignal'> {
	const { demo, addresses } = service;
	const folder = app.getPath('userData');
	const inDemo = demo !== null;
	const browser = signInBrowser(addresses.accountsUrl);
	return {
		platform: process.platform,
		clock,
		randomBytes,
		spotify: addresses,
		demo: inDemo,
		registeredClientId: demo?.clientId ?? null,
		documents: {
			settings: openDocument('settings', folder, clock),
			session: demo
				? memoryDocument(demo.entrance.kind === 'stored' ? demo.entrance.session : {})
				: openDocument('session', folder, clock),
			limits: inDemo ? memoryDocument() : openDocument('limits', folder, clock),
			access: inDemo ? memoryDocument() : openDocument('access', folder, clock),
		},
		ledgerFile: inDemo ? memoryLedgerFile() : openLedgerFile(join(folder, 'requests.log')),
		sealer: electronSealer(process.platform),
		hotkeys: electronHotkeys(),
		callbackPort: 0,
		systemLanguage,
		openInBrowser:
			demo?.entrance.kind === 'signIn' && demo.entrance.answerConsent
				? firstThen(demo.entrance.answerConsent, browser)
				: browser,
		setLoginItem,
	};
}

/** The demo's own first sign-in needs nobody; whoever signs out of it sees the consent page. */
function firstThen<Argument>(
	first: (argument: Argument) => Promise<void>,
	then: (argument: Argument) => Promise<void>,
) {
	let next = first;
	return (argument: Argument): Promise<void> => {
		const open = next;
		next = then;
		return open(argument);
	};
}

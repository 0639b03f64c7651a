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
import { nearestLanguage } from '../messages/language.ts';
import { noLocalSignal } from '../playback/signals/local-signal.ts';
import { localService, type Service, spotifyService, startDemoService } from '../service.ts';
import { derived } from '../store.ts';
import { showAsTrayApp } from './appearance.ts';
import { openBridge } from './bridge.ts';
import { createCommands } from './commands.ts';
import { desktopPorts } from './desktop-ports.ts';
import { hardenPages } from './hardening.ts';
import { openHotkeys } from './hotkeys.ts';
import { argumentsFor, type LaunchOptions } from './launch-options.ts';
import { openSpotifyLink } from './links.ts';
import { showInMediaControls } from './linux/media-controls.ts';
import { createTrayHost } from './linux/tray-host.ts';
import { openLocalSignal } from './local-signal.ts';
import { createLoginItem, showLoginItem, wasOpenedAtLogin } from './login-item.ts';
import { announceOnDesktop } from './notifications.ts';
import { PAGE_URL } from './own-page.ts';
import { servePage } from './page.ts';
import { createPopover } from './popover.ts';
import { keepHiddenMs } from './popover-lifetime.ts';
import { followPower } from './power.ts';
import { createRenewableTray } from './renewable-tray.ts';
import { createFileSaver } from './save-file.ts';
import { createScenePlayer } from './scene-player.ts';
import { createSelfCheck } from './self-check/self-check.ts';
import type { TrayChoice } from './tray-menu-entry.ts';
import { showInTaskbar } from './windows/taskbar.ts';
import { replaceMissingTray } from './without-tray.ts';

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
	const loginItem = createLoginItem({ platform: process.platform, isDemo: service.demo !== null });
	const hotkeys = await openHotkeys({ bus, clock });
	const ports = desktopPorts(service, clock, systemLanguage, hotkeys);
	const baton = createBaton({ ...ports, localSignal, setLoginItem: loginItem.set });
	const covers = createCovers({ allowed: service.isCover, fetch, clock });
	servePage({ folder: paths.page, fetchCover: covers.get });

	const popover = createPopover({
		preloadPath: paths.preload,
		url: PAGE_URL,
		size: POPOVER_SIZE,
		clock,
		keepHiddenMs: derived(baton.state, keepHiddenMs),
		onVisibility(visible, view) {
			tell('visibility', view ? { visible, view } : { visible });
			tray.setPopoverOpen(visible);
			// Somebody who leaves in the middle of recording a key still wants the others to work.
			if (!visible) baton.setRecording(false);
			baton.recheckPermissions();
			attend(visible);
		},
		onFocus: attend,
	});
	const trayHost = bus && createTrayHost(bus);
	const tray = createRenewableTray({
		platform: process.platform,
		iconsFolder: paths.icons,
		clock,
		state: baton.state,
		devices: baton.devices,
		messages: baton.messages,
		lookForDevices: () => baton.views.getDevices(),
		// A page that was given up is there again by the time of the click.
		onApproach: popover.prepare,
		onClick: (bounds) => popover.toggle(bounds),
		onChoose: choose,
	});
	const announcer = announceOnDesktop({
		baton,
		covers,
		clock,
		bus,
		isPopoverOpen: popover.isAttended,
		openPopover: show,
	});
	const scenes =
		service.demo &&
		createScenePlayer({
			arrange: service.demo.arrange,
			baton,
			opening: options.scene,
			startAnew: (scene) => restartIn('demo', scene),
		});
	const commands = createCommands({
		baton,
		clock,
		show,
		quit: () => app.quit(),
		demo: service.demo !== null,
	});
	const desktop: PageDesktop = {
		clock,
		platform: process.platform,
		openSpotifyLink,
		copyText,
		saveFile: createFileSaver(popover.hold),
		...createSelfCheck({
			baton,
			bus,
			sealer: ports.sealer,
			hotkeyBackend: ports.hotkeys.backend,
			trayHost: () => trayHost?.state.get() ?? 'present',
			commands: commands.status,
			copyText,
		}),
		holdPopover: popover.hold,
		hidePopover: () => popover.hide(),
		restartIn,
		quit: () => app.quit(),
	};

	function attend(attended: boolean): void {
		if (attended) announcer.dismiss();
		baton.setConditions({ popoverOpen: attended });
	}

	function show(): void {
		popover.show(tray.bounds());
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
	baton.onShow(() => (popover.isAttended() ? popover.hide() : show()));
	baton.onShowSong(announcer.showSong);
	const leaveMediaControls = bus && showInMediaControls({ bus, clock, baton, localSignal, raise: show });
	// The embedded Spotify needs no network.
	const unfollowPower = followPower(clock, (power) =>
		baton.setConditions(service.demo ? { ...power, online: true } : power),
	);
	const isHidden = options.hidden || wasOpenedAtLogin(process.platform);
	const leaveTaskbar = showInTaskbar({
		platform: process.platform,
		iconsFolder: paths.icons,
		state: baton.state,
		messages: baton.messages,
		popover,
		opens: !isHidden,
		perform: (intent) => void baton.perform(intent, 'tray'),
	});
	const leaveTrayHost =
		trayHost &&
		replaceMissingTray({
			host: trayHost.state,
			clock,
			tray,
			popover,
			opens: !isHidden,
			setTrayMissing: baton.setTrayMissing,
		});
	app.on('will-quit', () => {
		unfollowPower();
		leaveTrayHost?.();
		trayHost?.dispose();
		leaveTaskbar();
		announcer.dispose();
		leaveMediaControls?.();
		baton.dispose();
		bus?.dispose();
		popover.dispose();
		tray.dispose();
		void service.close();
	});

	popover.prepare();
	await baton.start();
	showLoginItem(loginItem, baton);
	if (service.demo?.entrance.kind === 'signIn') baton.signIn(service.demo.clientId);
	else if (!isHidden && baton.state.get().session.kind === 'signedOut') show();
	await commands.open();
	return { show };
}

const copyText = (text: string): Promise<void> => clipboard.writeText(text);

function restartIn(mode: 'demo' | 'spotify', scene?: SceneName): void {
	app.relaunch({ args: argumentsFor(mode, process.argv.slice(1), scene) });
	app.quit();
}

/** Only Linux has one. */
function openSessionBus(clock: Clock): SessionBus | null {
	if (process.platform !== 'linux') return null;
	return createSessionBus({ environment: process.env, userId: process.getuid?.() ?? 0, clock });
}

function serviceFor(
	{ demo, access, scene, spotify }: LaunchOptions,
	clock: Clock,
): Service | Promise<Service> {
	if (demo) return startDemoService(clock, access, scene);
	return spotify ? localService(spotify) : spotifyService;
}

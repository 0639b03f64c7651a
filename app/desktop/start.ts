import { join } from 'node:path';
import { app } from 'electron';
import { createBaton } from '../baton.ts';
import { systemClock } from '../clock.ts';
import { createCovers } from '../covers.ts';
import { nearestLanguage } from '../messages/language.ts';
import { noLocalSignal } from '../playback/signals/local-signal.ts';
import { derived } from '../store.ts';
import { showAsTrayApp } from './appearance.ts';
import { openBridge, tellPage } from './bridge.ts';
import { createCommands } from './commands.ts';
import { desktopPorts } from './desktop-ports.ts';
import { hardenPages } from './hardening.ts';
import { openHotkeys } from './hotkeys.ts';
import { launchedService, restartIn } from './launch.ts';
import type { LaunchOptions } from './launch-options.ts';
import { showInMediaControls } from './linux/media-controls.ts';
import { openSessionBus } from './linux/open-session-bus.ts';
import { createTrayHost } from './linux/tray-host.ts';
import { openLocalSignal } from './local-signal.ts';
import { createLoginItem, showLoginItem, wasOpenedAtLogin } from './login-item.ts';
import { announceOnDesktop } from './notifications.ts';
import { onceLoaded } from './once-loaded.ts';
import { PAGE_URL } from './own-page.ts';
import { servePage } from './page.ts';
import { createPageDesktop } from './page-desktop.ts';
import { createPopover } from './popover.ts';
import { keepHiddenMs } from './popover-lifetime.ts';
import { followPower } from './power.ts';
import { createRenewableTray } from './renewable-tray.ts';
import { createScenePlayer } from './scene-player.ts';
import { createTrayChoices } from './tray-choices.ts';
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

	const service = await launchedService(options, clock);
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
			tellPage(popover, 'visibility', view ? { visible, view } : { visible });
			tray.setPopoverOpen(visible);
			// Somebody who leaves in the middle of recording a key still wants the others to work.
			if (!visible) baton.setRecording(false);
			baton.recheckPermissions();
			attend(visible);
		},
		onFocus: attend,
	});
	const trayHost = bus && createTrayHost(bus);
	const scenes =
		service.demo &&
		createScenePlayer({
			arrange: service.demo.arrange,
			baton,
			opening: options.scene,
			startAnew: (scene) => restartIn('demo', scene),
		});
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
		onChoose: createTrayChoices({
			baton,
			scenes,
			show: (view) => popover.show(tray.bounds(), view),
		}),
	});
	const announcer = announceOnDesktop({
		baton,
		covers,
		clock,
		bus,
		isPopoverOpen: popover.isAttended,
		openPopover: show,
	});
	const commands = createCommands({
		baton,
		clock,
		show,
		quit: () => app.quit(),
		demo: service.demo !== null,
	});
	const desktop = createPageDesktop({
		clock,
		popover,
		baton,
		bus,
		sealer: ports.sealer,
		hotkeyBackend: ports.hotkeys.backend,
		trayHost: () => trayHost?.state.get() ?? 'present',
		commands: commands.status,
	});

	function attend(attended: boolean): void {
		if (attended) announcer.dismiss();
		baton.setConditions({ popoverOpen: attended });
	}

	function show(): void {
		popover.show(tray.bounds());
	}

	openBridge(baton, desktop, popover);
	baton.onShow(() => (popover.isAttended() ? popover.hide() : show()));
	baton.onShowSong(announcer.showSong);
	const leaveMediaControls = bus && showInMediaControls({ bus, clock, baton, localSignal, raise: show });
	// The embedded Spotify needs no network.
	const unfollowPower = followPower(clock, (power) =>
		baton.setConditions(service.demo ? { ...power, online: true } : power),
	);
	const isHidden = options.hidden || wasOpenedAtLogin(process.platform);
	const leaveTaskbar =
		process.platform === 'win32' &&
		onceLoaded(
			'The taskbar',
			() => import('./windows/taskbar.ts'),
			({ showInTaskbar }) =>
				showInTaskbar({
					iconsFolder: paths.icons,
					state: baton.state,
					messages: baton.messages,
					popover,
					opens: !isHidden,
					perform: (intent) => void baton.perform(intent, 'tray'),
				}),
		);
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
		if (leaveTaskbar) leaveTaskbar();
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

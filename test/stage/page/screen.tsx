import { PANEL_HEIGHT, SCREEN_SIZE } from '../desktop/layout.ts';
import type { DesktopState } from '../desktop/state.ts';
import { AppWindow } from './app-window.tsx';
import type { Send } from './connection.ts';
import { ContextMenu } from './menu.tsx';
import { Notifications } from './notifications.tsx';
import { pixels } from './pixels.ts';
import { TrayIcon } from './tray-icon.tsx';

/** The desktop itself. What lies on it is placed by the app, in pixels. */
export function Screen({ state, send }: { state: DesktopState; send: Send }) {
	const blur = (event: PointerEvent): void => {
		const inFocus = state.windows.some((window) => window.focused);
		if (inFocus) send({ type: 'blur', x: event.offsetX, y: event.offsetY });
	};
	return (
		<section class="screen" aria-label="Screen" style={pixels(SCREEN_SIZE)} onPointerDown={blur}>
			<header class="panel" style={pixels({ height: PANEL_HEIGHT })}>
				<span>{state.appName} on the stage</span>
				<span class="network">{state.online ? 'online' : 'offline'}</span>
				{state.trays.map((tray) => (
					<TrayIcon key={tray.id} tray={tray} appName={state.appName} send={send} />
				))}
			</header>
			<Notifications notifications={state.notifications} send={send} />
			{state.windows.map((window) => (
				<AppWindow key={`${state.run} ${window.id}`} window={window} state={state} send={send} />
			))}
			{state.menu && <ContextMenu key={state.menu.id} menu={state.menu} send={send} />}
		</section>
	);
}

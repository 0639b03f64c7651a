import type { TrayState } from '../desktop/state.ts';
import type { Send } from './connection.ts';
import { pixels } from './pixels.ts';

export function TrayIcon({ tray, appName, send }: { tray: TrayState; appName: string; send: Send }) {
	const { x, y, width, height } = tray.bounds;
	const press = (button: 'left' | 'middle' | 'right') => (event: MouseEvent) => {
		event.preventDefault();
		send({ type: 'trayPress', trayId: tray.id, button, x: x + width / 2, y: y + height / 2 });
	};
	return (
		<button
			type="button"
			class="tray"
			aria-label={`${appName} tray icon`}
			title={tray.toolTip}
			style={pixels(tray.bounds)}
			onClick={press('left')}
			onAuxClick={(event) => event.button === 1 && press('middle')(event)}
			onContextMenu={press('right')}
		>
			{tray.image !== '' && <img src={tray.image} alt="" class={tray.template ? 'template' : ''} />}
		</button>
	);
}

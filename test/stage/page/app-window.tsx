import { useEffect, useRef } from 'preact/hooks';
import type { DesktopState, WindowState } from '../desktop/state.ts';
import type { Send } from './connection.ts';
import { keepFrame } from './documents.ts';
import { pixels } from './pixels.ts';

interface Props {
	window: WindowState;
	state: DesktopState;
	send: Send;
}

/** The document keeps its layout while the window is hidden, so that showing it takes one paint. */
export function AppWindow({ window, state, send }: Props) {
	const frame = useRef<HTMLIFrameElement>(null);
	const { id, focused, document } = window;

	useEffect(() => {
		keepFrame(id, frame.current);
		return () => keepFrame(id, null);
	}, [id, document?.serial]);

	useEffect(() => {
		if (focused) frame.current?.focus();
		else frame.current?.blur();
	}, [focused]);

	return (
		<section
			class={window.visible ? 'window' : 'window hidden'}
			aria-label={`${state.appName} window`}
			style={pixels(window.bounds)}
			onPointerDown={(event) => event.stopPropagation()}
		>
			{document && (
				<iframe
					key={document.serial}
					ref={frame}
					title={`${state.appName} window`}
					// Its own origin keeps it from the page; the sandbox keeps it from leaving the frame.
					sandbox="allow-scripts allow-same-origin allow-forms"
					src={state.windowOrigin + document.path}
					style={state.themeSource === 'system' ? {} : { colorScheme: state.themeSource }}
					onLoad={() => send({ type: 'documentLoad', windowId: id, serial: document.serial })}
				/>
			)}
		</section>
	);
}

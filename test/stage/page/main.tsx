import { render } from 'preact';
import type { DesktopState, Push } from '../desktop/state.ts';
import { connect } from './connection.ts';
import { Desk } from './desk.tsx';
import { deliver, relayDocuments } from './documents.ts';
import { Screen } from './screen.tsx';

let state: DesktopState | null = null;
let ended: 'displaced' | 'quit' | null = null;

const endings = {
	displaced: 'This desktop is open in another tab.',
	quit: 'The app has quit. Start it again in the terminal.',
};

function draw(): void {
	if (!state) return;
	document.title = `${state.appName} on the stage`;
	render(
		ended ? (
			<p class="ending" role="status">
				{endings[ended]}
			</p>
		) : (
			<main class="stage">
				<Screen state={state} send={send} />
				<Desk state={state} send={send} />
			</main>
		),
		document.body,
	);
}

function receive(push: Push): void {
	if (push.kind === 'document') {
		if (state) deliver(push.windowId, push.message, state.windowOrigin);
		return;
	}
	if (push.kind === 'state') state = push.state;
	else if (push.why !== 'relaunch') ended = push.why;
	draw();
}

const send = connect(receive);
relayDocuments(() => state?.windowOrigin ?? null, send);

const darkMode = matchMedia('(prefers-color-scheme: dark)');
const tellDarkMode = (): void => send({ type: 'darkMode', dark: darkMode.matches });
darkMode.addEventListener('change', tellDarkMode);
tellDarkMode();

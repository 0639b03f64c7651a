import type { ComponentChildren } from 'preact';
import type { DesktopState } from '../desktop/state.ts';
import type { Send } from './connection.ts';
import { Keyboard } from './keyboard.tsx';

const powerEvents = [
	['suspend', 'Sleep'],
	['resume', 'Wake'],
	['lock-screen', 'Lock'],
	['unlock-screen', 'Unlock'],
] as const;

export function Section({ title, children }: { title: string; children: ComponentChildren }) {
	return (
		<section aria-label={title}>
			<h2>{title}</h2>
			{children}
		</section>
	);
}

/** What lies beside the screen: the rest of the computer, and the person's hands. */
export function Desk({ state, send }: { state: DesktopState; send: Send }) {
	return (
		<aside class="desk">
			<Keyboard keyboard={state.keyboard} send={send} />
			<Section title="Browser">
				{state.links.length === 0 && <p>Links that the app opens appear here.</p>}
				<ol class="links">
					{state.links.map((link, index) => (
						// The same link may come twice, and none ever goes.
						<li key={`${index} ${link}`}>
							<a href={link} target="_blank" rel="noopener noreferrer">
								{link}
							</a>
						</li>
					))}
				</ol>
			</Section>
			<Section title="Clipboard">
				<output aria-label="Clipboard text">{state.clipboard}</output>
			</Section>
			<Section title="Power">
				<div class="row">
					{powerEvents.map(([event, label]) => (
						<button type="button" key={event} onClick={() => send({ type: 'power', event })}>
							{label}
						</button>
					))}
				</div>
			</Section>
			<Section title="Network">
				<label>
					<input
						type="checkbox"
						checked={state.online}
						onChange={(event) => send({ type: 'online', online: event.currentTarget.checked })}
					/>{' '}
					Online
				</label>
			</Section>
			<Section title="App">
				<div class="row">
					<button type="button" onClick={() => send({ type: 'startAgain' })}>
						Start a second time
					</button>
					<button
						type="button"
						onClick={() => {
							for (const { id } of state.windows) send({ type: 'windowClose', windowId: id });
						}}
					>
						Close its window
					</button>
					<button type="button" onClick={() => send({ type: 'quit' })}>
						Quit
					</button>
				</div>
			</Section>
		</aside>
	);
}

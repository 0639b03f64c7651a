import type { KeyboardState } from '../desktop/state.ts';
import type { Send } from './connection.ts';
import { Section } from './desk.tsx';

/** The global shortcuts of the app, to be pressed, and the keys of other programs. */
export function Keyboard({ keyboard, send }: { keyboard: KeyboardState; send: Send }) {
	const take = (event: SubmitEvent): void => {
		event.preventDefault();
		if (!(event.currentTarget instanceof HTMLFormElement)) return;
		const accelerator = new FormData(event.currentTarget).get('accelerator');
		if (typeof accelerator === 'string') send({ type: 'takeKey', accelerator, taken: true });
		event.currentTarget.reset();
	};
	return (
		<Section title="Keyboard">
			{keyboard.suspended && <p>A key is being recorded: shortcuts do nothing.</p>}
			<ul class="row" aria-label="Shortcuts">
				{keyboard.registered.map((accelerator) => (
					<li key={accelerator}>
						<button type="button" onClick={() => send({ type: 'shortcut', accelerator })}>
							{accelerator}
						</button>
					</li>
				))}
			</ul>
			<form class="row" onSubmit={take}>
				<input name="accelerator" aria-label="Key of another program" placeholder="MediaPlayPause" required />
				<button type="submit">Take</button>
			</form>
			<ul class="row" aria-label="Keys of other programs">
				{keyboard.taken.map((accelerator) => (
					<li key={accelerator}>
						<button
							type="button"
							aria-label={`Free ${accelerator}`}
							onClick={() => send({ type: 'takeKey', accelerator, taken: false })}
						>
							{accelerator} ×
						</button>
					</li>
				))}
			</ul>
		</Section>
	);
}

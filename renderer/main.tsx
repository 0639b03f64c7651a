import { render } from 'preact';
import type { Events } from '../app/bridge/contract.ts';
import { systemClock } from '../app/clock.ts';
import { App } from './app.tsx';
import { followAppearance } from './appearance.ts';
import { followKeyboard } from './keyboard.ts';
import { createModel, ModelContext } from './model.ts';
import { preloadViews } from './screens.tsx';

const { baton } = window;

// The window is created hidden, and may be shown while the words are still on their way.
let shown: Events['visibility'] = { visible: false };
const stop = baton.on('visibility', (event) => {
	shown = event;
});
const messages = await baton.getMessages();
stop();

const model = createModel(baton, systemClock, messages, shown);
followAppearance(model, document.documentElement);
followKeyboard(model, window);

render(
	<ModelContext.Provider value={model}>
		<App />
	</ModelContext.Provider>,
	document.body,
);

requestIdleCallback(() => void model.attempt(preloadViews()));

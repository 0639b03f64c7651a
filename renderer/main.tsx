import { render } from 'preact';
import { systemClock } from '../app/clock.ts';
import { App } from './app.tsx';
import { followAppearance } from './appearance.ts';
import { followKeyboard } from './keyboard.ts';
import { createModel, ModelContext } from './model.ts';

const model = createModel(window.baton, systemClock, await window.baton.getMessages());
followAppearance(model, document.documentElement);
followKeyboard(model, window);

render(
	<ModelContext.Provider value={model}>
		<App />
	</ModelContext.Provider>,
	document.body,
);

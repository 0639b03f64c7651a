import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { desktop } from '../desktop/desktop.ts';

let browserIsDark = false;

type Covered = Pick<
	Electron.NativeTheme,
	| 'themeSource'
	| 'shouldUseDarkColors'
	| 'shouldUseHighContrastColors'
	| 'shouldUseDarkColorsForSystemIntegratedUI'
>;

/** The theme of the browser that shows the page. */
class NativeTheme extends EventEmitter implements Covered {
	/** The panel of the stage is dark in every theme. */
	readonly shouldUseDarkColorsForSystemIntegratedUI = true;
	readonly shouldUseHighContrastColors = false;

	get themeSource(): Electron.NativeTheme['themeSource'] {
		return desktop.state().themeSource;
	}

	set themeSource(themeSource) {
		this.#tellOf(() => desktop.change({ themeSource }));
	}

	get shouldUseDarkColors(): boolean {
		return this.themeSource === 'system' ? browserIsDark : this.themeSource === 'dark';
	}

	browserChanged(dark: boolean): void {
		this.#tellOf(() => {
			browserIsDark = dark;
		});
	}

	#tellOf(change: () => void): void {
		const wasDark = this.shouldUseDarkColors;
		change();
		if (this.shouldUseDarkColors !== wasDark) this.emit('updated');
	}
}

export const nativeTheme = new NativeTheme();

desktop.onCommand((command) => {
	if (command.type === 'darkMode') nativeTheme.browserChanged(command.dark);
});

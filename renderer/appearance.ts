import { effect } from '@preact/signals';
import type { Cancel } from '../app/clock.ts';
import type { Model } from './model.ts';

/** Keeps theme, language and the song's colour on the root element, where the styles look for them. */
export function followAppearance(model: Model, root: HTMLElement): Cancel {
	const stopTheme = effect(() => {
		root.dataset.theme = model.snapshot.value?.state.settings.theme ?? 'system';
	});
	const stopLanguage = effect(() => {
		root.lang = model.language.value;
	});
	const stopAccent = effect(() => {
		const isPlayingSomething = model.snapshot.value?.state.playback.kind === 'active';
		const accent = isPlayingSomething ? model.accent.value : null;
		root.toggleAttribute('data-accent', accent !== null);
		if (!accent) return;
		root.style.setProperty('--accent-hue', accent.hueDegrees.toFixed(1));
		root.style.setProperty('--accent-chroma', accent.chroma.toFixed(3));
	});
	return () => {
		stopTheme();
		stopLanguage();
		stopAccent();
	};
}

import { effect } from '@preact/signals';
import type { Cancel } from '../app/clock.ts';
import type { Model } from './model.ts';

/** Keeps theme, language and the song's colour on the root element, where the styles look for them. */
export function followAppearance(model: Model, root: HTMLElement): Cancel {
	const { snapshot, accent } = model;
	return effect(() => {
		const state = snapshot.value?.state;
		root.dataset.theme = state?.settings.theme ?? 'system';
		root.lang = model.words.language;
		root.style.setProperty('--cover', state?.playback.kind === 'active' ? accent.value : null);
	});
}

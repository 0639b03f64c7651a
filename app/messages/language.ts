import type { Settings } from '../settings/schema.ts';

export type Language = 'en' | 'zh-CN';

/** The language to speak: the one that was chosen, else the system's. */
export function languageOf(setting: Settings['language'], systemLanguage: Language): Language {
	return setting === 'system' ? systemLanguage : setting;
}

/** The supported language nearest to a locale such as `zh-Hans-CN` or `pt-BR`. */
export function nearestLanguage(locale: string): Language {
	return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** Turns epoch milliseconds into the time on the clock, as people write it in that language. */
export function clockTime(language: Language): (at: number) => string {
	// Made only when a time is shown: the first format of a process costs more than a whole key press may.
	let format: Intl.DateTimeFormat | null = null;
	return (at) => {
		format ??= new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
		return format.format(at);
	};
}

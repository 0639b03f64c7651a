import type { Language } from '../app/messages/language.ts';

/** A year, a month or a day: as precise as it was given. Empty for what is none, such as `0000`. */
export function formatReleaseDate(date: string, language: Language): string {
	const at = Date.parse(date);
	if (Number.isNaN(at) || date.startsWith('0000')) return '';
	return new Date(at).toLocaleDateString(language, {
		timeZone: 'UTC',
		year: 'numeric',
		...(date.length > 4 && { month: 'short' }),
		...(date.length > 7 && { day: 'numeric' }),
	});
}

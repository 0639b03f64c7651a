import type { Language } from '../app/messages/language.ts';

export { formatDuration } from '../app/duration.ts';

/** The clock time of an instant, with its weekday when that is not today. */
export function formatClockTime(at: number, now: number, language: Language): string {
	const day = new Date(at);
	const isToday = day.toDateString() === new Date(now).toDateString();
	return day.toLocaleTimeString(language, {
		hour: 'numeric',
		minute: '2-digit',
		...(!isToday && { weekday: 'long' }),
	});
}

export function formatDate(at: number, language: Language): string {
	return new Date(at).toLocaleDateString(language, { dateStyle: 'long' });
}

export function formatPercent(percent: number, language: Language): string {
	return (percent / 100).toLocaleString(language, { style: 'percent' });
}

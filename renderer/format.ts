import type { Language } from '../app/messages/language.ts';

/** `3:07`, or `1:02:09` from an hour on. */
export function formatDuration(durationMs: number): string {
	const totalSeconds = Math.max(0, Math.floor(durationMs / 1000));
	const twoDigits = (count: number): string => String(count % 60).padStart(2, '0');
	const minutes = Math.floor(totalSeconds / 60);
	const hours = Math.floor(minutes / 60);
	const seconds = twoDigits(totalSeconds);
	return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${twoDigits(minutes)}:${seconds}`;
}

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

export function formatPercent(percent: number, language: Language): string {
	return (percent / 100).toLocaleString(language, { style: 'percent' });
}

import type { Language } from '../app/messages/language.ts';

/** `3:07`, or `1:02:09` from an hour on. */
export function formatDuration(durationMs: number): string {
	const totalSeconds = Math.max(0, Math.floor(durationMs / 1000));
	const seconds = String(totalSeconds % 60).padStart(2, '0');
	const minutes = Math.floor(totalSeconds / 60) % 60;
	const hours = Math.floor(totalSeconds / 3600);
	return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`;
}

/** The clock time of an instant, with its weekday when that is not today. */
export function formatClockTime(at: number, now: number, language: Language): string {
	const isToday = new Date(at).toDateString() === new Date(now).toDateString();
	return new Intl.DateTimeFormat(language, {
		hour: 'numeric',
		minute: '2-digit',
		...(isToday ? {} : { weekday: 'long' }),
	}).format(at);
}

export function formatDate(at: number, language: Language): string {
	return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at);
}

export function formatPercent(percent: number, language: Language): string {
	return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(
		percent / 100,
	);
}

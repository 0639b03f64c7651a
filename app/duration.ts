/** `3:07`, or `1:02:09` from an hour on. */
export function formatDuration(durationMs: number): string {
	const totalSeconds = Math.max(0, Math.floor(durationMs / 1000));
	const twoDigits = (count: number): string => String(count % 60).padStart(2, '0');
	const minutes = Math.floor(totalSeconds / 60);
	const hours = Math.floor(minutes / 60);
	const seconds = twoDigits(totalSeconds);
	return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${twoDigits(minutes)}:${seconds}`;
}

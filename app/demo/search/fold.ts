/** The same for what people take to be the same: capitals and diacritics make no difference. */
export function fold(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

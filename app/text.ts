/**
 * Control characters; the marks that turn the direction of the text around them, and of what stands behind it; halves
 * of characters.
 * https://unicode.org/reports/tr9/#Explicit_Directional_Embeddings
 */
const unfit = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** A text of somebody else's in one line, as it can stand among words of one's own without reaching into them. */
export function plainLine(text: string): string {
	return text.replace(unfit, (found) => (/\s/.test(found) ? ' ' : '')).trim();
}

/**
 * Escapes `text` and cuts it to `longest` UTF-16 units, between characters as people see them, so that no emoji, accent
 * or escape is torn apart.
 */
export function shorten(text: string, longest: number, escapePart = (part: string) => part): string {
	const whole = escapePart(text);
	if (whole.length <= longest) return whole;
	let kept = '';
	for (const { segment } of new Intl.Segmenter().segment(text)) {
		const next = kept + escapePart(segment);
		if (next.length >= longest) break;
		kept = next;
	}
	return `${kept.trimEnd()}…`;
}

const LONGEST_QUOTED = 40;

/** What somebody wrote, as it can be said back to them. */
export const quoted = (text: string): string => `"${shorten(plainLine(text), LONGEST_QUOTED)}"`;

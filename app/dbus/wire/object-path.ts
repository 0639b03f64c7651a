/** `/`, or elements of letters, digits and underscores, each behind a slash. */
export function isObjectPath(text: string): boolean {
	return /^\/$|^(\/[A-Za-z0-9_]+)+$/.test(text);
}

const adopted = new Set<string>();

/** Puts the styles of a part in force that is not there from the start; they come with its code, so nothing flashes. */
export function adopt(styles: string): void {
	if (adopted.has(styles)) return;
	adopted.add(styles);
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(styles);
	document.adoptedStyleSheets.push(sheet);
}

import { plainLine, shorten } from '../text.ts';

/** As much as desktops show at most. */
const LONGEST_TITLE = 120;
const LONGEST_BODY = 300;

/** A title without what could spoil it, whatever those who named a song have thought of. */
export const titleText = (title: string): string => shorten(plainLine(title), LONGEST_TITLE);

/** The same for a body, for desktops that take it as it is or for markup. */
export function bodyText(body: string, isMarkup: boolean): string {
	const text = shorten(plainLine(body), LONGEST_BODY);
	return isMarkup ? asMarkup(text) : text;
}

/**
 * In markup a lone `&`, as between two artists, empties the body or cuts it off, and `<` starts a tag.
 * https://specifications.freedesktop.org/notification-spec/latest/markup.html
 * https://github.com/MarshallOfSound/Google-Play-Music-Desktop-Player-UNOFFICIAL-/issues/2681
 */
function asMarkup(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

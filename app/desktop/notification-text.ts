/**
 * The text of a notification as its desktop takes it: the body is markup on Linux, where a lone `&`, as between two
 * artists, empties it or cuts it off, and `<` starts a tag.
 * https://specifications.freedesktop.org/notification-spec/latest/markup.html
 * https://github.com/MarshallOfSound/Google-Play-Music-Desktop-Player-UNOFFICIAL-/issues/2681
 */
export function notificationBody(text: string, platform: NodeJS.Platform): string {
	if (platform !== 'linux') return text;
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

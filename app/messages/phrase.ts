import type { EnglishTexts, Messages, Texts } from './en.ts';

/** The names in braces. */
type Places<Text> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never;

/**
 * A text with its values filled in: `phrase(messages, 'settings', 'signedInAs', { name })`. Numbers are written as in
 * that language. Which values it needs, the compiler knows from the English text.
 */
export function phrase<Group extends keyof EnglishTexts, Key extends keyof EnglishTexts[Group]>(
	messages: Messages,
	group: Group,
	key: Key,
	values: Readonly<Record<Places<EnglishTexts[Group][Key]>, string | number>>,
): string {
	const texts: Texts = messages;
	const filled: Readonly<Record<string, string | number>> = values;
	// In one go: a song may be called `{title}`.
	return texts[group][key].replaceAll(/\{(\w+)\}/g, (place, name) =>
		(filled[name] ?? place).toLocaleString(messages.language),
	);
}

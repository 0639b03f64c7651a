import type { EnglishTexts, Messages, Texts } from './en.ts';
import type { Language } from './language.ts';

/** The names in braces. */
export type Places<Text> = Text extends `${string}{${infer Place}}${infer Rest}`
	? Place | Places<Rest>
	: never;

export type Values<Text> = Readonly<Record<Places<Text>, string | number>>;

/**
 * A text with its values filled in: `phrase(messages, 'settings', 'signedInAs', { name })`. Numbers are written as in
 * that language. Which values it needs, the compiler knows from the English text.
 */
export function phrase<Group extends keyof EnglishTexts, Key extends keyof EnglishTexts[Group]>(
	messages: Messages,
	group: Group,
	key: Key,
	values: Values<EnglishTexts[Group][Key]>,
): string {
	const texts: Texts = messages;
	return filled(texts[group][key], values, messages.language);
}

/** The same for a text by itself, whose places nobody can check. */
export function filled(
	text: string,
	values: Readonly<Record<string, string | number>>,
	language: Language,
): string {
	// In one go: a song may be called `{title}`.
	return text.replaceAll(/\{(\w+)\}/g, (place, name) => (values[name] ?? place).toLocaleString(language));
}

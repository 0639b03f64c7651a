import type { EnglishTexts, Texts } from './en.ts';

/** The names in braces. */
type Places<Text> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never;

/**
 * A text with its values filled in: `phrase(messages, 'settings', 'signedInAs', { name })`. Which values it needs, the
 * compiler knows from the English text.
 */
export function phrase<Group extends keyof EnglishTexts, Key extends keyof EnglishTexts[Group]>(
	messages: Texts,
	group: Group,
	key: Key,
	values: Readonly<Record<Places<EnglishTexts[Group][Key]>, string | number>>,
): string {
	const text: string = messages[group][key];
	const filled: Readonly<Record<string, string | number>> = values;
	// In one go: a song may be called `{title}`.
	return text.replaceAll(/\{(\w+)\}/g, (place, name) => String(filled[name] ?? place));
}

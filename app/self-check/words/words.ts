import type { Messages } from '../../messages/en.ts';
import { clockTime, type Language } from '../../messages/language.ts';
import { filled, type Values } from '../../messages/phrase.ts';
import { type EnglishText, en, type Group, type Words } from './en.ts';
import { zhCN } from './zh-CN.ts';

/** What the checks are told in. */
export interface Speech {
	readonly messages: Messages;
	/** One text of the self-check, with its values filled in. */
	say<G extends Group, Key extends keyof Words[G]>(
		group: G,
		key: Key,
		...values: keyof Values<EnglishText<G, Key>> extends never ? [] : [Values<EnglishText<G, Key>>]
	): string;
	/** Epoch milliseconds as a day. */
	day(at: number): string;
	/** Epoch milliseconds as the time on the clock. */
	time(at: number): string;
}

const wordsIn: Readonly<Record<Language, Words>> = { en, 'zh-CN': zhCN };

export function speechIn(messages: Messages): Speech {
	const { language } = messages;
	const words = wordsIn[language];
	return {
		messages,
		say: (group, key, ...[values]) => filled(words[group][key], values ?? {}, language),
		day: (at) => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at),
		time: clockTime(language),
	};
}

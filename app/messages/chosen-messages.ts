import type { Settings } from '../settings/schema.ts';
import type { Readable } from '../store.ts';
import { createStore } from '../store.ts';
import { en, type Messages } from './en.ts';
import { type Language, languageOf } from './language.ts';

/** The words in the language in force. */
export interface ChosenMessages extends Readable<Messages> {
	/** Resolves once the language that is chosen now is the one in force. */
	settled(): Promise<void>;
	dispose(): void;
}

/** English at once; any other language is read from disk when it is chosen, which takes a few milliseconds. */
export function chooseMessages(settings: Readable<Settings>, systemLanguage: Language): ChosenMessages {
	const messages = createStore<Messages>(en);
	const chosen = (): Language => languageOf(settings.get().language, systemLanguage);
	let wanted = messages.get().language;
	let settled = Promise.resolve();

	async function read(language: Exclude<Language, 'en'>): Promise<void> {
		try {
			const words = await readers[language]();
			if (wanted === language) messages.update(() => words);
		} catch (error) {
			console.error(`The words in ${language} cannot be read; the old ones stay.`, error);
		}
	}

	function follow(): void {
		const language = chosen();
		if (language === wanted) return;
		wanted = language;
		if (language === 'en') messages.update(() => en);
		else settled = read(language);
	}

	const unfollow = settings.subscribe(follow);
	follow();
	return { ...messages, settled: () => settled, dispose: unfollow };
}

const readers: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Messages>>> = {
	'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
};

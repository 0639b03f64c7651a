import { describe, expect, it } from 'vitest';
import { en } from '../../../app/messages/en.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';

interface Line {
	/** Such as `player.play`. */
	path: string;
	message: unknown;
}

const english = linesOf(en);
const chinese = linesOf(zhCN);

/** Nothing is wrong at the first start, so nothing is said. */
const emptyOnPurpose = ['signedOut.firstStart'];
/** Names, codes and mere arrangements of the arguments, which have nothing to translate. */
const sameInBoth = [
	'language',
	'settings.languageEnglish',
	'welcome.clientId',
	'notification.adBy',
	'tray.playing',
];
/** What stays as it is in Chinese: names, Spotify's terms in the dashboard, and what is printed on keys. */
const latinWords = new Set(
	'Baton Spotify Premium Client ID Secret Web API URI User Management Backspace Esc'.split(' '),
);

describe('the languages', () => {
	it('say the same things', () => {
		expect(chinese.map(({ path }) => path)).toEqual(english.map(({ path }) => path));
	});

	it('take the same arguments for each of them', () => {
		const takes = ({ path, message }: Line) => [path, argumentsOf(message).length];
		expect(chinese.map(takes)).toEqual(english.map(takes));
	});
});

describe.each([
	['English', english],
	['Chinese', chinese],
])('%s', (_, lines) => {
	it('leaves nothing unsaid but what is empty on purpose', () => {
		const empty = lines.filter(({ message }) => say(message).trim() === '');
		expect(empty.map(({ path }) => path)).toEqual(emptyOnPurpose);
	});

	it('shows every argument', () => {
		const withArguments = lines.filter(({ message }) => argumentsOf(message).length > 0);
		const forgetful = withArguments.filter(({ message }) =>
			argumentsOf(message).some((argument) => !say(message).includes(argument)),
		);
		expect(withArguments.length).toBeGreaterThan(10);
		expect(forgetful).toEqual([]);
	});

	it('has no doubled or stray spaces', () => {
		expect(lines.map(({ message }) => say(message)).filter((text) => /^\s| {2}|\s$/.test(text))).toEqual([]);
	});
});

describe('Chinese', () => {
	const translated = chinese.filter(({ path }) => ![...emptyOnPurpose, ...sameInBoth].includes(path));

	it('is written in Chinese', () => {
		expect(translated.filter(({ message }) => !/\p{Script=Han}/u.test(say(message)))).toEqual([]);
	});

	it('keeps no English word but names', () => {
		const words = translated.flatMap(({ message }) => say(message).match(/[A-Za-z]{2,}/g) ?? []);
		expect(words.filter((word) => !latinWords.has(word))).toEqual([]);
	});
});

function linesOf(messages: object, parent = ''): Line[] {
	return Object.entries(messages).flatMap(([key, message]): Line[] =>
		typeof message === 'object'
			? linesOf(message, `${parent}${key}.`)
			: [{ path: `${parent}${key}`, message }],
	);
}

/** Stand-ins that occur in no language. */
function argumentsOf(message: unknown): string[] {
	return typeof message === 'function'
		? Array.from({ length: message.length }, (_, index) => `⟦${index}⟧`)
		: [];
}

function say(message: unknown): string {
	return String(
		typeof message === 'function' ? Reflect.apply(message, undefined, argumentsOf(message)) : message,
	);
}

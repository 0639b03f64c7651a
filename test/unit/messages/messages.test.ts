import { describe, expect, it } from 'vitest';
import { en } from '../../../app/messages/en.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';
import { en as selfCheckEn } from '../../../app/self-check/words/en.ts';
import { zhCN as selfCheckZhCN } from '../../../app/self-check/words/zh-CN.ts';

interface Line {
	/** Such as `player.play`. */
	path: string;
	text: string;
}

const english = [...linesOf(en), ...linesOf(selfCheckEn, 'words.')];
const chinese = [...linesOf(zhCN), ...linesOf(selfCheckZhCN, 'words.')];

/** Nothing is wrong at the first start, so nothing is said. */
const emptyOnPurpose = ['signedOut.firstStart'];
/** Names, codes and mere arrangements of the arguments, which have nothing to translate. */
const sameInBoth = [
	...['language', 'settings.languageEnglish', 'welcome.clientId', 'notification.adBy', 'check.api'],
	'words.hotkeys.notWorking',
];
/** What stays as it is in Chinese: names, Spotify's terms in the dashboard, and what is printed on keys. */
const latinWords = new Set(
	[
		'Baton Spotify Premium Client ID Secret Web API URI User Management Backspace Esc Ctrl Alt PNG JPEG WebP GIF',
		'macOS Windows Wayland GNOME AppIndicator and KStatusNotifierItem Support Keyring KWallet dunst mako',
		'baton next toggle desktop ozone platform',
	].flatMap((line) => line.split(' ')),
);

describe('the languages', () => {
	it('say the same things', () => {
		expect(chinese.map(({ path }) => path)).toEqual(english.map(({ path }) => path));
	});

	it('have the same places for values', () => {
		const places = ({ path, text }: Line) => [path, (text.match(/\{\w+\}/g) ?? []).sort()];
		expect(chinese.map(places)).toEqual(english.map(places));
		expect(english.filter(({ text }) => text.includes('{')).length).toBeGreaterThan(10);
	});
});

describe.each([
	['English', english],
	['Chinese', chinese],
])('%s', (_, lines) => {
	it('leaves nothing unsaid but what is empty on purpose', () => {
		const empty = lines.filter(({ text }) => text.trim() === '');
		expect(empty.map(({ path }) => path)).toEqual(emptyOnPurpose);
	});

	it('has no doubled or stray spaces', () => {
		expect(lines.map(({ text }) => text).filter((text) => /^\s| {2}|\s$/.test(text))).toEqual([]);
	});
});

describe('Chinese', () => {
	const translated = chinese.filter(({ path }) => ![...emptyOnPurpose, ...sameInBoth].includes(path));

	it('is written in Chinese', () => {
		expect(translated.filter(({ text }) => !/\p{Script=Han}/u.test(text))).toEqual([]);
	});

	it('keeps no English word but names', () => {
		const words = translated.flatMap(
			({ text }) => text.replaceAll(/\{\w+\}/g, '').match(/[A-Za-z]{2,}/g) ?? [],
		);
		expect(words.filter((word) => !latinWords.has(word))).toEqual([]);
	});
});

function linesOf(messages: object, parent = ''): Line[] {
	return Object.entries(messages).flatMap(([key, value]): Line[] =>
		typeof value === 'string'
			? [{ path: `${parent}${key}`, text: value }]
			: linesOf(value, `${parent}${key}.`),
	);
}

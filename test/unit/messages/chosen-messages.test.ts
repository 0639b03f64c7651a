import { expect, it } from 'vitest';
import { chooseMessages } from '../../../app/messages/chosen-messages.ts';
import { en } from '../../../app/messages/en.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';
import { defaultSettings, type Settings } from '../../../app/settings/schema.ts';
import { createStore } from '../../../app/store.ts';

function choose(language: Settings['language'], systemLanguage: 'en' | 'zh-CN' = 'en') {
	const settings = createStore<Settings>({ ...defaultSettings('linux'), language });
	const messages = chooseMessages(settings, systemLanguage);
	const change = (to: Settings['language']) => settings.update((before) => ({ ...before, language: to }));
	return { messages, change };
}

it('is English at once, and without reading anything', () => {
	expect(choose('system').messages.get()).toBe(en);
	expect(choose('en', 'zh-CN').messages.get()).toBe(en);
});

it.each([
	['the system’s', choose('system', 'zh-CN')],
	['the chosen', choose('zh-CN')],
])('is %s language as soon as that is read', async (_whose, { messages }) => {
	await messages.settled();
	expect(messages.get()).toBe(zhCN);
});

it('follows the settings, and stays with the last choice of several quick ones', async () => {
	const { messages, change } = choose('en');
	change('zh-CN');
	change('en');
	change('zh-CN');
	change('en');
	await messages.settled();
	expect(messages.get()).toBe(en);
	change('zh-CN');
	await messages.settled();
	expect(messages.get()).toBe(zhCN);
});

it('follows no longer once it is over', async () => {
	const { messages, change } = choose('en');
	messages.dispose();
	change('zh-CN');
	await messages.settled();
	expect(messages.get()).toBe(en);
});

import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../app/announcement.ts';
import { en } from '../../app/messages/en.ts';
import { zhCN } from '../../app/messages/zh-CN.ts';

const formatTime = (): string => '12:00';

describe('an announcement', () => {
	it('shows a song as Spotify names it, in every language', () => {
		const song = {
			title: 'Paper Lanterns',
			body: 'Ada Quill · Harbour',
			coverUrl: 'https://i.scdn.co/image/x',
		};
		for (const messages of [en, zhCN]) {
			expect(
				wordsOf({ kind: 'item', itemUri: 'spotify:track:x', ...song }, messages, formatTime),
			).toMatchObject(song);
		}
	});

	it('says why a press failed, and when it would work again', () => {
		const words = wordsOf({ kind: 'problem', problem: { kind: 'quotaSpent', untilAt: 0 } }, en, formatTime);
		expect(words).toMatchObject({ title: en.notification.failed, coverUrl: null });
		expect(words.body).toContain('12:00');
	});
});

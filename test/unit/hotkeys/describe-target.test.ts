import { describe, expect, it } from 'vitest';
import { describeTarget } from '../../../app/hotkeys/describe-target.ts';
import { en } from '../../../app/messages/en.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';
import { album } from './open-hotkeys.ts';

describe('what a key does, in words', () => {
	it('is the name of the action, or what is played by title', () => {
		expect(describeTarget('nextDevice', en, [album])).toBe(en.action.nextDevice);
		expect(describeTarget(album.uri, en, [album])).toBe('Play Harbour');
		expect(describeTarget(album.uri, zhCN, [album])).toBe('播放 Harbour');
	});

	it('is the URI of what is pinned no more', () => {
		expect(describeTarget(album.uri, en, [])).toBe(`Play ${album.uri}`);
	});

	it('takes a title for no more than text', () => {
		expect(describeTarget(album.uri, en, [{ ...album, title: '{title} $& $1' }])).toBe('Play {title} $& $1');
	});
});

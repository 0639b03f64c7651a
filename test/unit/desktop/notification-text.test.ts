import { expect, it } from 'vitest';
import { notificationBody } from '../../../app/desktop/notification-text.ts';

const text = 'Tom & Jerry <3 &amp; "friends"';

it('is markup on Linux', () => {
	expect(notificationBody(text, 'linux')).toBe('Tom &amp; Jerry &lt;3 &amp;amp; "friends"');
});

it.each(['win32', 'darwin'] as const)('is plain text on %s', (platform) => {
	expect(notificationBody(text, platform)).toBe(text);
});

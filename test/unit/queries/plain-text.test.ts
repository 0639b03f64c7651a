import { expect, it } from 'vitest';
import { plainText } from '../../../app/queries/plain-text.ts';

it.each([
	['', ''],
	['No hurry before noon.', 'No hurry before noon.'],
	['Rock &amp; Roll &quot;live&quot;', 'Rock & Roll "live"'],
	['It&#x27;s &#39;fine&#39;', "It's 'fine'"],
	['&#127925; &#x1F3B5;', '🎵 🎵'],
	['By <a href="spotify:artist:x">Somebody</a>.', 'By Somebody.'],
	['&lt;b&gt; stays', '<b> stays'],
	['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
	['1 < 2 and 3 > 2 & so on', '1 < 2 and 3 > 2 & so on'],
	['&hearts; &x; &#0; &#xffffff; &#9999999;', '&hearts; &x; &#0; &#xffffff; &#9999999;'],
	['&#xD800;', '\uFFFD'],
	['&constructor;', '&constructor;'],
])('reads %j as %j', (html, text) => {
	expect(plainText(html)).toBe(text);
});

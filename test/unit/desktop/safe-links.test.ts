import { describe, expect, it } from 'vitest';
import { accountsLink, spotifyLink } from '../../../app/desktop/safe-links.ts';

describe('links to Spotify', () => {
	it.each([
		'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC',
		'https://open.spotify.com/search/a%20b?si=1#x',
		'https://developer.spotify.com/dashboard',
		'https://www.spotify.com/account/apps/',
		'https://accounts.spotify.com/authorize?client_id=1',
	])('are opened as they are: %s', (url) => {
		expect(spotifyLink(url)).toBe(url);
	});

	it.each([
		['HTTPS://OPEN.SPOTIFY.COM/track/1', 'https://open.spotify.com/track/1'],
		[' https://open.spotify.com/a b\n', 'https://open.spotify.com/a%20b'],
		['https:\\\\open.spotify.com\\track\\1', 'https://open.spotify.com/track/1'],
		['https://open.spotify.com:443/', 'https://open.spotify.com/'],
		['https://open.spotify.com/a" & calc.exe', 'https://open.spotify.com/a%22%20&%20calc.exe'],
	])('are written plainly before they leave: %j', (url, plain) => {
		expect(spotifyLink(url)).toBe(plain);
	});

	it.each([
		'',
		'open.spotify.com/track/1',
		'//open.spotify.com/track/1',
		'http://open.spotify.com/track/1',
		'ftp://open.spotify.com/track/1',
		'spotify:track:4uLU6hMCjMI75M1A2tKUQC',
		'javascript:alert(1)//https://open.spotify.com/',
		'data:text/html,https://open.spotify.com/',
		'file:///open.spotify.com/track',
		'file://open.spotify.com/share/a.exe',
		'smb://open.spotify.com/share',
		'ms-msdt:/id https://open.spotify.com',
		'blob:https://open.spotify.com/1',
		'view-source:https://open.spotify.com/',
		'https://spotify.com/',
		'https://spotify.com.evil.example/',
		'https://open.spotify.com.evil.example/',
		'https://openspotify.com/',
		'https://evil-open.spotify.com/',
		'https://evil.example/open.spotify.com',
		'https://evil.example#open.spotify.com',
		'https://evil.example?https://open.spotify.com/',
		'https://open.spotify.com@evil.example/',
		'https://me@open.spotify.com/',
		'https://me:secret@open.spotify.com/',
		'https://open.spotify.com:8443/',
		'https://open.spotify.com:0/',
		'https://open.spotify.com./',
		'https://open.spotify.com%2eevil.example/',
		'https://open。spotify。com.evil.example/',
		'https://оpen.spotify.com/',
		'https://open.ѕpotify.com/',
		'https://127.0.0.1/',
		'https://[::1]/',
		`https://open.spotify.com/${'a'.repeat(2000)}`,
	])('are nothing else: %j', (url) => {
		expect(spotifyLink(url)).toBeNull();
	});
});

describe('sign-in pages', () => {
	it.each([
		['https://accounts.spotify.com', 'https://accounts.spotify.com/authorize?state=1'],
		['http://127.0.0.1:45121', 'http://127.0.0.1:45121/authorize?state=1'],
	])('are those of %s', (accountsUrl, url) => {
		expect(accountsLink(url, accountsUrl)).toBe(url);
	});

	it.each([
		['https://accounts.spotify.com', 'http://accounts.spotify.com/authorize'],
		['https://accounts.spotify.com', 'https://accounts.spotify.com.evil.example/authorize'],
		['https://accounts.spotify.com', 'https://me@accounts.spotify.com/authorize'],
		['https://accounts.spotify.com', 'https://open.spotify.com/authorize'],
		['http://127.0.0.1:45121', 'http://127.0.0.1:45122/authorize'],
		['http://127.0.0.1:45121', 'http://localhost:45121/authorize'],
		['https://accounts.spotify.com', 'blob:https://accounts.spotify.com/authorize'],
		['http://127.0.0.1:45121', 'javascript:alert(1)'],
		['http://127.0.0.1:45121', ''],
	])('of %s are not %s', (accountsUrl, url) => {
		expect(accountsLink(url, accountsUrl)).toBeNull();
	});
});

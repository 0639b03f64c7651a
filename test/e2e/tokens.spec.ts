import type { EmbeddedSpotify } from '../../app/demo/embedded-spotify.ts';
import { en } from '../../app/messages/en.ts';
import { phrase } from '../../app/messages/phrase.ts';
import { consentEndsAt } from '../../app/session/consent.ts';
import { agree, browseNewest, button, openPopover, says, title } from './popover.ts';
import { expect, test } from './spotify.ts';

const DAY_MS = 24 * 60 * 60_000;

const refreshesAt = ({ requests }: EmbeddedSpotify): number =>
	requests.list().filter(({ path }) => path === '/api/token').length;

test('an access token that has run out is refreshed once, however many ask, and the sign-in goes on', async ({
	startSignedIn,
	embedded,
	songs,
}) => {
	const desktop = await startSignedIn({ credentials: { renewAt: 0 } });
	await openPopover(desktop);
	await expect(title(desktop)).toHaveText(songs.current.name);
	expect(refreshesAt(embedded)).toBe(1);
	await desktop.restart();
	await openPopover(desktop);
	await expect(title(desktop)).toHaveText(songs.current.name);
	expect(refreshesAt(embedded)).toBe(1);
});

test('an access token that Spotify refuses is renewed without a word', async ({
	startSignedIn,
	embedded,
	songs,
}) => {
	embedded.faults.add({ on: 'GET /v1/me/player', times: 1, fault: { kind: 'status', status: 401 } });
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await expect(title(desktop)).toHaveText(songs.current.name);
	await expect(desktop.popover().getByRole('alert')).toHaveCount(0);
	expect(refreshesAt(embedded)).toBe(1);
});

test('a refresh that fails for the moment signs nobody out', async ({ startSignedIn, embedded, songs }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await expect(title(desktop)).toHaveText(songs.current.name);
	embedded.faults.add({ on: '* /v1/*', times: 'always', fault: { kind: 'status', status: 401 } });
	embedded.faults.add({ on: 'POST /api/token', times: 'always', fault: { kind: 'status', status: 503 } });
	await button(desktop, en.player.next).click();
	await says(desktop, phrase(en, 'problem', 'server', { status: 503 }));
	embedded.faults.clear();
	await button(desktop, en.player.next).click();
	await expect(title(desktop)).toHaveText(songs.next.name);
});

test('a consent of more than five months is said to end, and can be renewed at once', async ({
	startSignedIn,
	songs,
}) => {
	const consentAt = Date.now() - 160 * DAY_MS;
	const desktop = await startSignedIn({ credentials: { consentAt } });
	await openPopover(desktop);
	const date = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(consentEndsAt(consentAt));
	const notice = phrase(en, 'notice', 'consentAgeing', { date });
	await says(desktop, notice);
	await button(desktop, en.welcome.signInAgain).click();
	await agree(await browseNewest(desktop, 0));
	await expect(title(desktop)).toHaveText(songs.current.name);
	await expect(desktop.popover().getByText(notice)).toHaveCount(0);
});

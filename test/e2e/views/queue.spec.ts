import { accessModes } from '../../../app/demo/access-mode.ts';
import { en } from '../../../app/messages/en.ts';
import { button, title, wakeUp } from '../popover.ts';
import { eventually, expect, test } from '../spotify.ts';
import { alert, listNamed, rowTitle, titlesIn } from './view.ts';

for (const mode of accessModes) {
	test.describe(`the queue, ${mode}`, () => {
		test.use({ mode });

		test('tells what comes next, and keeps in step with the music', async ({ desktop, embedded, songs }) => {
			await button(desktop, en.nav.queue).click();
			const titles = titlesIn(listNamed(desktop, en.queue.next));
			await expect(titles.first()).toHaveText(songs.next.name);
			await expect(titles.nth(1)).toHaveText(songs.afterNext.name);
			embedded.listener.skip();
			await wakeUp(desktop);
			await expect(titles.first()).toHaveText(songs.afterNext.name);
		});

		test('plays from one of its songs', async ({ desktop, embedded, songs }) => {
			await button(desktop, en.nav.queue).click();
			await rowTitle(listNamed(desktop, en.queue.next), songs.afterNext.name).click();
			await eventually(() => embedded.listener.display()).toMatchObject({
				uri: `spotify:track:${songs.afterNext.id}`,
				isPlaying: true,
			});
		});

		test('has nothing to tell while nothing plays, but where to begin', async ({ desktop, embedded }) => {
			embedded.listener.goIdle();
			await wakeUp(desktop);
			await expect(title(desktop)).toHaveText(en.player.nothingPlaying);
			await button(desktop, en.nav.queue).click();
			await expect(desktop.popover().getByText(en.queue.nothingPlaying)).toBeVisible();
			await button(desktop, en.shelf.recentlyPlayed).click();
			await expect(titlesIn(listNamed(desktop, en.shelf.recentlyPlayed)).first()).toBeEnabled();
		});
	});
}

test('says why it cannot be read, and tries again', async ({ desktop, embedded, songs }) => {
	const recover = embedded.faults.add({
		on: 'GET /v1/me/player/queue',
		times: 'always',
		fault: { kind: 'truncate' },
	});
	await button(desktop, en.nav.queue).click();
	await expect(alert(desktop)).toContainText(en.problem.connectionBroken);
	recover();
	await alert(desktop).getByRole('button', { name: en.list.tryAgain }).click();
	await expect(titlesIn(listNamed(desktop, en.queue.next)).first()).toHaveText(songs.next.name);
});

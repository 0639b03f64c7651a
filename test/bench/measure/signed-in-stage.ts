import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { systemClock } from '../../../app/clock.ts';
import { type EmbeddedSpotify, startEmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import { scopes } from '../../../app/session/scopes.ts';
import type { Desktop } from '../../e2e/desktop.ts';
import { onStage, type StageOptions } from './stage-browser.ts';

/** The popover, open and with the song in it, of a Baton that is signed in at an embedded Spotify of its own. */
export interface SignedInStage {
	readonly desktop: Desktop;
	readonly page: Page;
	readonly popover: ReturnType<Desktop['popover']>;
	readonly body: Locator;
	readonly embedded: EmbeddedSpotify;
}

interface SignedInOptions extends Omit<StageOptions, 'args'> {
	readonly likedSongs?: number;
}

const TOKEN_MS = 60 * 60 * 1_000;

/** All of it ends with `use`. */
export async function onSignedInStage<Result>(
	use: (stage: SignedInStage) => Promise<Result>,
	{ likedSongs, prepare, ...options }: SignedInOptions = {},
): Promise<Result> {
	const embedded = await startEmbeddedSpotify({
		clock: systemClock,
		...(likedSongs !== undefined && { likedSongs }),
	});
	try {
		return await onStage(
			async (desktop, page) => {
				const popover = desktop.popover();
				const body = popover.locator('body');
				await body.locator('main.player h1').waitFor({ state: 'attached' });
				await desktop.clickTray();
				await body.locator('main.player h1').waitFor();
				return use({ desktop, page, popover, body, embedded });
			},
			{
				...options,
				args: [`--spotify=${embedded.origin}`],
				async prepare(page, folder) {
					await writeSignIn(embedded, folder);
					await prepare?.(page, folder);
				},
			},
		);
	} finally {
		await embedded.close();
	}
}

/** What an earlier run has left where there is no keyring, from a sign-in of just now. */
async function writeSignIn({ clientId, tokensSince }: EmbeddedSpotify, folder: string): Promise<void> {
	const now = systemClock.now();
	const open = {
		...tokensSince(now, scopes),
		clientId,
		scope: scopes.join(' '),
		consentAt: now,
		renewAt: now + TOKEN_MS,
	};
	await writeFile(join(folder, 'session.json'), JSON.stringify({ open }));
	await writeFile(join(folder, 'settings.json'), JSON.stringify({ clientId, language: 'en' }));
}

import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { systemClock } from '../../app/clock.ts';
import type { AccessMode } from '../../app/demo/access-mode.ts';
import { type EmbeddedSpotify, startEmbeddedSpotify } from '../../app/demo/embedded-spotify.ts';
import { agreeToConsent } from '../../app/demo/visitor.ts';
import { en } from '../../app/messages/en.ts';
import { createAccounts } from '../../app/session/accounts.ts';
import type { Credentials } from '../../app/session/credentials.ts';
import { signIn } from '../../app/session/sign-in.ts';
import type { Settings } from '../../app/settings/schema.ts';
import { playbackState, type WirePlaybackState } from '../../app/spotify/wire/playback.ts';
import type { Desktop } from './desktop.ts';
import { openPopover, title } from './popover.ts';
import { playAlbum, type Songs } from './songs.ts';
import { test as base, expect } from './test.ts';

export { eventually, expect } from './test.ts';

export interface StartOptions {
	/** What the settings file holds. */
	readonly settings?: Partial<Settings>;
	/** Of the earlier sign-in, where they are not as just signed in. */
	readonly credentials?: Partial<Credentials>;
	readonly args?: readonly string[];
}

interface Fixtures {
	/** What Spotify grants to the app. */
	mode: AccessMode;
	/** Spotify, in the test's own process. */
	embedded: EmbeddedSpotify;
	/** What Spotify plays. */
	songs: Songs;
	/** The player as every client of Spotify's sees it; null when no device is active. */
	player: () => Promise<WirePlaybackState | null>;
	/** Starts Baton against it for the first time, in English: it opens with the welcome page. */
	startNew: (options?: StartOptions) => Promise<Desktop>;
	/** Starts Baton as after a sign-in of an earlier run: it waits in the tray. */
	startSignedIn: (options?: StartOptions) => Promise<Desktop>;
	/** Baton, signed in, with the popover open and the first of the songs in it. */
	desktop: Desktop;
}

export const test = base.extend<Fixtures>({
	mode: ['extended', { option: true }],
	async embedded({ mode }, use) {
		const embedded = await startEmbeddedSpotify({ clock: systemClock, mode });
		await use(embedded);
		await embedded.close();
	},
	async songs({ embedded }, use) {
		await use(playAlbum(embedded));
	},
	async player({ embedded }, use) {
		const { accessToken } = await credentialsFrom(embedded);
		await use(async () => {
			const headers = { authorization: `Bearer ${accessToken}` };
			const response = await fetch(`${embedded.addresses.apiUrl}/me/player`, { headers });
			return response.status === 204 ? null : v.parse(playbackState, await response.json());
		});
	},
	async startNew({ embedded, launch, userDataFolder }, use) {
		const desktops: Desktop[] = [];
		await use(async ({ settings, args = [] } = {}) => {
			await write(userDataFolder, 'settings', { language: 'en', ...settings });
			const desktop = await launch({
				args: [`--spotify=${embedded.origin}`, '--stage-language=en', ...args],
			});
			desktops.push(desktop);
			return desktop;
		});
		for (const desktop of desktops) {
			expect(desktop.output(), 'printed').not.toMatch(/unhandled|uncaught|unexpectedly/i);
			expect(desktop.output(), 'printed').not.toContain(TOKEN_MARK);
		}
	},
	async startSignedIn({ embedded, startNew, userDataFolder }, use) {
		await use(async ({ settings, credentials, args } = {}) => {
			// As without a keyring; where there is one, Baton seals it at once.
			const open = { ...(await credentialsFrom(embedded)), ...credentials };
			await write(userDataFolder, 'session', { open });
			embedded.requests.clear();
			const { clientId } = embedded;
			return startNew({ settings: { clientId, ...settings }, ...(args && { args }) });
		});
	},
	async desktop({ startSignedIn, songs }, use) {
		const desktop = await startSignedIn();
		await openPopover(desktop);
		await expect(title(desktop)).toHaveText(songs.current.name);
		await use(desktop);
	},
});

const write = (folder: string, name: string, content: object): Promise<void> =>
	writeFile(join(folder, `${name}.json`), JSON.stringify(content));

/** What a person gets who signs in and agrees. */
export async function credentialsFrom({ addresses, clientId }: EmbeddedSpotify): Promise<Credentials> {
	const ports = {
		clock: systemClock,
		randomBytes,
		spotify: addresses,
		openInBrowser: agreeToConsent,
		callbackPort: 0,
	};
	const accounts = createAccounts(addresses.accountsUrl, systemClock);
	const result = await signIn(clientId, ports, accounts, () => en, new AbortController().signal);
	if (!result.ok) throw new Error(`The sign-in failed: ${result.why}`);
	return result.credentials;
}

/** What every token of the embedded Spotify begins with. */
export const TOKEN_MARK = Buffer.from('{"use":"').toString('base64url').slice(0, -1);

/** What was asked of the Web API to change something, such as `PUT /me/player/volume?volume_percent=65`. */
export function commandsTo({ requests }: EmbeddedSpotify): string[] {
	return requests
		.list()
		.filter(({ method, path }) => method !== 'GET' && path.startsWith('/v1/'))
		.map(({ method, path, query }) => {
			const search = new URLSearchParams(query).toString();
			return `${method} ${path.slice('/v1'.length)}${search && `?${decodeURIComponent(search)}`}`;
		});
}

/** How often Baton has read the playback state. */
export const readsOf = ({ requests }: EmbeddedSpotify): number =>
	requests.list().filter(({ path, query }) => path === '/v1/me/player' && 'additional_types' in query).length;

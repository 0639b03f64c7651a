import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '../../app/messages/en.ts';
import { createSession, type Session } from '../../app/session/session.ts';
import { defaultSettings, type Settings } from '../../app/settings/schema.ts';
import type { SessionState } from '../../app/state.ts';
import { createStore } from '../../app/store.ts';
import { createFakeClock } from './fake-clock.ts';
import { openFileDocument } from './file-document.ts';
import { createKeySealer } from './key-sealer.ts';
import { createScriptedServer, type Step } from './scripted-server.ts';

export const clientId = '0123456789abcdef0123456789abcdef';

/** What the token endpoint answers when it agrees. */
export const granted = (name: string, fields: object = {}): Step => ({
	status: 200,
	body: JSON.stringify({
		access_token: `access-${name}`,
		token_type: 'Bearer',
		expires_in: 3600,
		refresh_token: `refresh-${name}`,
		scope: 'user-library-read',
		...fields,
	}),
});

export const refused = (error: string): Step => ({ status: 400, body: JSON.stringify({ error }) });

/** Settles with the first state of that kind. */
export function reaches<Kind extends SessionState['kind']>(
	{ state }: Session,
	kind: Kind,
): Promise<Extract<SessionState, { kind: Kind }>> {
	const isThere = (value: SessionState): value is Extract<SessionState, { kind: Kind }> =>
		value.kind === kind;
	return new Promise((resolve) => {
		const look = (value: SessionState) => isThere(value) && resolve(value);
		state.subscribe(look);
		look(state.get());
	});
}

export type SessionWorld = Awaited<ReturnType<typeof createSessionWorld>>;

/** All that is around a session: an accounts service, a person with a browser, a keyring and a disk. */
export async function createSessionWorld() {
	const folder = mkdtempSync(join(tmpdir(), 'baton-session-'));
	const path = join(folder, 'session.json');
	const accounts = await createScriptedServer();
	const clock = createFakeClock();
	const sealer = createKeySealer();
	const settings = createStore(defaultSettings('linux'));
	const sessions: Session[] = [];
	let browser = Promise.withResolvers<URL>();
	let hasBrowser = true;

	/** A session as after a start of the program. */
	function start(callbackPort = 0): Session {
		const document = openFileDocument(path);
		const session = createSession(
			{
				clock,
				randomBytes,
				spotify: { accountsUrl: accounts.url, apiUrl: `${accounts.url}/v1` },
				documents: { session: document, settings: document, limits: document, access: document },
				sealer,
				openInBrowser: async (url) => {
					if (!hasBrowser) throw new Error('no browser');
					browser.resolve(new URL(url));
				},
				callbackPort,
			},
			{ settings, messages: () => en },
		);
		sessions.push(session);
		return session;
	}

	/** The consent page, as soon as the browser was told to open it. */
	const consentPage = () => browser.promise;

	/** The browser forgets the page that was opened in it; the next one is another. */
	function closeBrowser(): void {
		browser = Promise.withResolvers();
	}

	/** The browser comes back from the consent page; gives the page that it then shows. */
	async function answer(fields: Record<string, string>): Promise<string> {
		const asked = (await consentPage()).searchParams;
		const query = new URLSearchParams({ state: asked.get('state') ?? '', ...fields });
		return (await fetch(`${asked.get('redirect_uri')}?${query}`)).text();
	}

	return {
		accounts,
		clock,
		sealer,
		start,
		consentPage,
		answer,
		file: {
			path,
			read: () => readFileSync(path, 'utf8'),
			write: (content: string) => writeFileSync(path, content),
		},
		/** A session that was signed in with the tokens of that name. */
		async signedIn(session = start(), name = 'one'): Promise<Session> {
			closeBrowser();
			accounts.script(granted(name));
			session.signIn(clientId);
			await answer({ code: `code-${name}` });
			await reaches(session, 'signedIn');
			return session;
		},
		/** A session that took up what the one before left on disk. */
		async restarted(): Promise<Session> {
			const session = start();
			await session.restore();
			return session;
		},
		changeSettings(patch: Partial<Settings>): void {
			settings.update((before) => ({ ...before, ...patch }));
		},
		closeBrowser,
		removeBrowser: () => {
			hasBrowser = false;
		},
		async close(): Promise<void> {
			for (const session of sessions) session.dispose();
			await accounts.close();
			rmSync(folder, { recursive: true });
		},
	};
}

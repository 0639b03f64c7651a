import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../app/session/session.ts';
import type { Settings } from '../../../app/settings/schema.ts';
import type { Step } from '../../support/scripted-server.ts';
import {
	clientId,
	createSessionWorld,
	granted,
	refused,
	type SessionWorld,
} from '../../support/session-world.ts';

const DAY_MS = 24 * 3600_000;

let world: SessionWorld;

beforeEach(async () => {
	world = await createSessionWorld();
});
afterEach(() => world.close());

describe('a stored sign-in', () => {
	it('is there after a restart without a request', async () => {
		const before = await world.signedIn();
		const session = await world.restarted();
		expect(session.state.get()).toEqual(before.state.get());
		expect(await session.tokens.accessToken()).toBe('access-one');
		expect(world.accounts.requests).toHaveLength(1);
	});

	it('is refreshed with the client id that it belongs to, and outlives a restart again', async () => {
		await world.signedIn();
		world.changeSettings({ clientId: 'f'.repeat(32) });
		world.clock.advance(3600_000);
		world.accounts.script(granted('two'));
		const session = await world.restarted();
		expect(await session.tokens.accessToken()).toBe('access-two');
		expect(new URLSearchParams(world.accounts.requests[1]?.body).get('client_id')).toBe(clientId);
		expect(await (await world.restarted()).tokens.accessToken()).toBe('access-two');
		expect(world.accounts.requests).toHaveLength(2);
	});

	it('holds no token in the clear', async () => {
		await world.signedIn();
		expect(world.file.read()).not.toMatch(/access-one|refresh-one/);
	});

	it('is sealed again after the key was rotated', async () => {
		await world.signedIn();
		const before = world.file.read();
		world.sealer.rotate();
		const session = await world.restarted();
		expect(world.file.read()).not.toBe(before);
		expect(await session.tokens.accessToken()).toBe('access-one');
	});

	it.each([
		['tampered with', () => '{"sealed":"AAAA"}'],
		['truncated', (content: string) => content.slice(0, 20)],
	])('that was %s is kept aside and said once', async (_, damage) => {
		await world.signedIn();
		world.file.write(damage(world.file.read()));
		const session = await world.restarted();
		expect(session.state.get()).toEqual({ kind: 'signedOut', why: 'firstStart' });
		expect(session.notices.get()).toEqual([{ id: 'sessionReset', keptAs: `${world.file.path}.broken` }]);
		expect((await world.restarted()).notices.get()).toEqual([]);
		await world.signedIn(session, 'two');
		expect(session.notices.get()).toEqual([]);
	});

	it.each([
		['invalid_grant', 'consentEnded'],
		['invalid_client', 'clientIdRefused'],
	])('ends with %s, for good', async (error, why) => {
		const session = await world.signedIn();
		world.accounts.script(refused(error));
		await expect(session.tokens.renew('access-one')).rejects.toMatchObject({
			problem: { kind: 'signedOut' },
		});
		expect(session.state.get()).toEqual({ kind: 'signedOut', why });
		expect((await world.restarted()).state.get()).toEqual({ kind: 'signedOut', why: 'firstStart' });
	});

	it.each<[string, Step]>([
		['503', { status: 503 }],
		['429', { status: 429, headers: { 'retry-after': '1' } }],
		['a reset', 'reset'],
		['half a body', 'truncate'],
		['a page', { status: 200, body: '<html>' }],
	])('survives %s at the refresh, without a second request', async (_, step) => {
		const session = await world.signedIn();
		world.accounts.script(step);
		await expect(session.tokens.renew('access-one')).rejects.toMatchObject({ name: 'SpotifyFailure' });
		expect(world.accounts.requests).toHaveLength(2);
		expect(session.state.get().kind).toBe('signedIn');
		world.clock.advance(1000);
		world.accounts.script(granted('two'));
		expect(await session.tokens.renew('access-one')).toBe('access-two');
	});

	it('of an ended consent counts until Spotify says otherwise', async () => {
		await world.signedIn();
		world.clock.advance(200 * DAY_MS);
		const session = await world.restarted();
		expect(session.state.get().kind).toBe('signedIn');
		world.accounts.script(refused('invalid_grant'));
		await expect(session.tokens.accessToken()).rejects.toMatchObject({ problem: { kind: 'signedOut' } });
		expect(session.state.get()).toEqual({ kind: 'signedOut', why: 'consentEnded' });
	});

	it('is announced to end from month five on, until the next sign-in', async () => {
		const session = await world.signedIn();
		world.clock.advance(150 * DAY_MS);
		world.accounts.script(granted('two'));
		await session.tokens.accessToken();
		expect(session.notices.get()).toEqual([]);
		world.clock.advance(DAY_MS);
		world.accounts.script(granted('three'));
		await session.tokens.accessToken();
		const endsAt = Date.UTC(2027, 4, 21, 12);
		expect(session.notices.get()).toEqual([{ id: 'consentAgeing', endsAt }]);
		expect((await world.restarted()).notices.get()).toEqual([{ id: 'consentAgeing', endsAt }]);
		await world.signedIn(session, 'four');
		expect(session.notices.get()).toEqual([]);
	});
});

describe('signing out', () => {
	it('forgets the tokens here and on disk', async () => {
		const session = await world.signedIn();
		session.setDisplayName('Ada');
		expect(session.state.get()).toMatchObject({ displayName: 'Ada' });
		session.signOut();
		expect(session.state.get()).toEqual({ kind: 'signedOut', why: 'byPerson' });
		await expect(session.tokens.accessToken()).rejects.toMatchObject({ problem: { kind: 'signedOut' } });
		expect(world.file.read()).toBe('{}');
		await world.signedIn(session, 'two');
		expect(session.state.get()).toMatchObject({ displayName: null });
	});

	it('during a refresh is not undone by its answer', async () => {
		const session = await world.signedIn();
		world.accounts.script(granted('two'));
		const renewed = session.tokens.renew('access-one');
		await world.accounts.arrived(2);
		session.signOut();
		await expect(renewed).rejects.toMatchObject({ problem: { kind: 'signedOut' } });
		expect(session.state.get()).toEqual({ kind: 'signedOut', why: 'byPerson' });
		expect(world.file.read()).toBe('{}');
	});

	it('ends a sign-in that runs', async () => {
		const session = await world.signedIn();
		world.closeBrowser();
		session.signIn(clientId);
		await world.consentPage();
		session.signOut();
		expect(session.state.get()).toEqual({ kind: 'signedOut', why: 'byPerson' });
	});
});

describe('without a keyring', () => {
	const choose = async (session: Session, tokenStorage: Settings['tokenStorage']) => {
		world.changeSettings({ tokenStorage });
		await session.tokenStorageChanged();
	};
	beforeEach(() => world.sealer.setProtection('none'));

	it('tokens stay in memory until the person chose', async () => {
		const session = await world.signedIn();
		expect(session.state.get()).toMatchObject({ keptIn: 'session' });
		expect(session.notices.get()).toEqual([{ id: 'noKeyring' }]);
		expect((await world.restarted()).state.get()).toMatchObject({ kind: 'signedOut' });

		await choose(session, 'session');
		expect(session.notices.get()).toEqual([]);
		expect(world.file.read()).toBe('{}');

		await choose(session, 'disk');
		expect(session.state.get()).toMatchObject({ keptIn: 'disk' });
		expect((await world.restarted()).state.get()).toMatchObject({ kind: 'signedIn', keptIn: 'disk' });

		await choose(session, 'session');
		expect(session.state.get()).toMatchObject({ keptIn: 'session' });
		expect((await world.restarted()).state.get()).toMatchObject({ kind: 'signedOut' });
		expect(await session.tokens.accessToken()).toBe('access-one');
	});

	it('the choice made during a refresh stores what the refresh brought', async () => {
		const session = await world.signedIn();
		world.accounts.script(granted('two'));
		const renewed = session.tokens.renew('access-one');
		await Promise.all([renewed, choose(session, 'disk')]);
		await session.tokenStorageChanged();
		expect(await (await world.restarted()).tokens.accessToken()).toBe('access-two');
	});

	it('a locked keyring means memory only, and the state says so', async () => {
		world.sealer.setProtection('keyring');
		world.sealer.setLocked(true);
		const session = await world.signedIn();
		expect(session.state.get()).toMatchObject({ kind: 'signedIn', keptIn: 'session' });
		expect(session.notices.get()).toEqual([]);
	});
});

// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { en } from '../../../app/messages/en.ts';
import type { SignedOutReason } from '../../../app/state.ts';
import { clientId, firstStart, signedIn } from './fixtures.ts';
import { openPopover } from './render.tsx';

const signedOut = (why: SignedOutReason) =>
	signedIn({ session: { kind: 'signedOut', why }, playback: { kind: 'unknown' } });
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const field = (): HTMLElement => screen.getByRole('textbox', { name: 'Client ID' });
const type = (value: string): void => void fireEvent.input(field(), { target: { value } });
const complaint = (): string =>
	document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent ?? '';

describe('the first start', () => {
	it('leads through three steps', async () => {
		const popover = await openPopover(firstStart());
		expect(screen.getAllByRole('listitem')).toHaveLength(3);
		press('Open dashboard');
		expect(popover.argumentsOf('openLink')).toEqual([{ url: 'https://developer.spotify.com/dashboard' }]);
	});

	it('copies the redirect URI, and says so for a moment', async () => {
		const popover = await openPopover(firstStart());
		expect(screen.getByText('http://127.0.0.1:8765/callback')).toBeTruthy();
		press('Copy');
		await popover.settle();
		expect(popover.argumentsOf('copyRedirectUri')).toHaveLength(1);
		expect(screen.getByText('Copied').closest('[role=status]')).not.toBeNull();
		popover.advance(3000);
		expect(screen.queryByText('Copied')).toBeNull();
	});

	it.each([clientId, ` ${clientId}\n`, clientId.toUpperCase()])('signs in with %j', async (typed) => {
		const popover = await openPopover(firstStart());
		type(typed);
		press('Sign in with Spotify');
		expect(popover.argumentsOf('signIn')).toEqual([{ clientId }]);
	});

	it.each([
		'',
		'0123',
		'not a client id',
		`${clientId}0`,
		`${clientId.slice(1)}g`,
		'０１２３４５６７８９abcdef0123456789abcdef',
		'<script>',
	])('does not sign in with %j, but says what a client id looks like', async (typed) => {
		const popover = await openPopover(firstStart());
		type(typed);
		press('Sign in with Spotify');
		expect(popover.argumentsOf('signIn')).toEqual([]);
		expect(complaint()).toBe(en.welcome.clientIdMalformed);
		expect(document.activeElement).toBe(field());
	});

	it('waits with its complaint while typing may still make it right', async () => {
		await openPopover(firstStart());
		type('0123');
		expect(complaint()).toBe('');
		fireEvent.blur(field());
		expect(complaint()).toBe(en.welcome.clientIdMalformed);
		type(clientId);
		expect(complaint()).toBe('');
		expect(field().getAttribute('aria-invalid')).toBe('false');
	});

	it('moves nothing between pressing the button and letting go of it', async () => {
		await openPopover(firstStart());
		type('0123');
		fireEvent.blur(field(), { relatedTarget: screen.getByRole('button', { name: 'Sign in with Spotify' }) });
		expect(complaint()).toBe('');
		press('Sign in with Spotify');
		expect(complaint()).toBe(en.welcome.clientIdMalformed);
	});

	it('complains at once about what no client id has', async () => {
		await openPopover(firstStart());
		type('xyz');
		expect(complaint()).toBe(en.welcome.clientIdMalformed);
	});

	it('keeps what was typed through a visit to Settings', async () => {
		await openPopover(firstStart());
		type('0123');
		press('Settings');
		press('Back');
		expect(field()).toHaveProperty('value', '0123');
	});

	it('guides through the demo too, whose client id is there already', async () => {
		const { settings } = firstStart();
		const popover = await openPopover(firstStart({ demo: true, settings: { ...settings, clientId } }));
		expect(screen.getByText(en.welcome.step1)).toBeTruthy();
		press('Sign in with Spotify');
		expect(popover.argumentsOf('signIn')).toEqual([{ clientId }]);
	});

	it('offers the demo, but not inside it', async () => {
		const popover = await openPopover(firstStart());
		press('Try the demo first');
		expect(popover.argumentsOf('setDemo')).toEqual([{ demo: true }]);
		popover.push(firstStart({ demo: true }));
		expect(screen.queryByRole('button', { name: 'Try the demo first' })).toBeNull();
		expect(screen.getByText(en.welcome.demoHint)).toBeTruthy();
	});
});

describe('signed out with a known client id', () => {
	it.each<SignedOutReason>([
		'byPerson',
		'consentEnded',
		'clientIdRefused',
		'consentRefused',
		'callbackInvalid',
		'timedOut',
		'cancelled',
		'browserUnavailable',
		'portUnavailable',
		'accountsUnreachable',
	])('says why: %s', async (why) => {
		await openPopover(signedOut(why));
		expect(en.signedOut[why]).not.toBe('');
		expect(screen.getByText(en.signedOut[why])).toBeTruthy();
	});

	it('needs one press', async () => {
		const popover = await openPopover(signedOut('consentEnded'));
		press('Sign in again');
		expect(popover.argumentsOf('signIn')).toEqual([{ clientId }]);
	});

	it('lets another client id be used, with the reason in sight', async () => {
		await openPopover(signedOut('clientIdRefused'));
		press('Use another client ID');
		expect(field()).toHaveProperty('value', clientId);
		expect(screen.getByRole('alert').textContent).toBe(en.signedOut.clientIdRefused);
	});
});

describe('signing in', () => {
	const signingIn = firstStart({ session: { kind: 'signingIn' } });

	it('points to the browser and can be cancelled', async () => {
		const popover = await openPopover(signingIn);
		expect(screen.getByRole('heading', { name: 'Continue in your browser' })).toBeTruthy();
		press('Cancel');
		expect(popover.argumentsOf('cancelSignIn')).toHaveLength(1);
	});

	it('gives way to the player without losing focus', async () => {
		const popover = await openPopover(signingIn);
		screen.getByRole('button', { name: 'Cancel' }).focus();
		popover.push(signedIn());
		expect(screen.getByRole('heading', { name: 'Slow Light' })).toBeTruthy();
		expect(document.activeElement).toBe(screen.getByRole('main'));
	});
});

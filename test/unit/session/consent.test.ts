import { describe, expect, it } from 'vitest';
import { consentEndsAt, isConsentAgeing } from '../../../app/session/consent.ts';

const at = (iso: string) => Date.parse(iso);

describe('a consent', () => {
	it.each([
		['2026-06-20T12:00:00Z', '2026-12-20T12:00:00Z'],
		['2026-11-21T08:30:00Z', '2027-05-21T08:30:00Z'],
		['2026-08-31T23:59:00Z', '2027-02-28T23:59:00Z'],
		['2027-08-31T23:59:00Z', '2028-02-29T23:59:00Z'],
	])('of %s ends at %s', (from, to) => {
		expect(new Date(consentEndsAt(at(from))).toISOString()).toBe(new Date(to).toISOString());
	});

	it('ages from month five on', () => {
		const consentAt = at('2026-01-10T09:00:00Z');
		expect(isConsentAgeing(consentAt, at('2026-06-10T08:59:59Z'))).toBe(false);
		expect(isConsentAgeing(consentAt, at('2026-06-10T09:00:00Z'))).toBe(true);
		expect(isConsentAgeing(consentAt, at('2026-09-01T00:00:00Z'))).toBe(true);
	});
});

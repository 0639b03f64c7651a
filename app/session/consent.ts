/** From month five on the person is told that the consent will end. */
const AGEING_MONTHS = 5;
/** https://developer.spotify.com/blog/2026-06-18-refresh-token-expiration */
const LIFE_MONTHS = 6;

/** When refresh tokens of a consent end, however often they were used. */
export function consentEndsAt(consentAt: number): number {
	return addMonths(consentAt, LIFE_MONTHS);
}

/** Whether it is time to ask for a new consent, while the old one still works. */
export function isConsentAgeing(consentAt: number, now: number): boolean {
	return now >= addMonths(consentAt, AGEING_MONTHS);
}

/** Calendar months in UTC. A day that the month does not have becomes its last one. */
function addMonths(at: number, months: number): number {
	const date = new Date(at);
	const day = date.getUTCDate();
	date.setUTCMonth(date.getUTCMonth() + months);
	if (date.getUTCDate() !== day) date.setUTCDate(0);
	return date.getTime();
}

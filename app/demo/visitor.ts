/** What a browser does when the person presses Agree at once. Rejects when the page or the callback refuses. */
export function agreeToConsent(authorizeUrl: string): Promise<void> {
	return decide(authorizeUrl, 'agree');
}

/** What a browser does when the person presses Cancel. */
export function refuseConsent(authorizeUrl: string): Promise<void> {
	return decide(authorizeUrl, 'cancel');
}

async function decide(authorizeUrl: string, decision: 'agree' | 'cancel'): Promise<void> {
	const { protocol, hostname } = new URL(authorizeUrl);
	if (protocol !== 'http:' || hostname !== '127.0.0.1')
		throw new Error('Only the demo can be agreed to unseen.');
	await visit(authorizeUrl, { method: 'GET' });
	await visit(authorizeUrl, { method: 'POST', body: new URLSearchParams({ decision }) });
}

async function visit(url: string, init: RequestInit): Promise<void> {
	const response = await fetch(url, init);
	await response.text();
	if (!response.ok) throw new Error(`The sign-in page answered ${response.status}.`);
}

import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import type { Messages } from '../messages/en.ts';

/** What the browser shows after Spotify's consent page. `invalid`: not an answer to this sign-in. */
export type CallbackPage = 'success' | 'refused' | 'failed' | 'invalid';

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { display: grid; place-content: center; min-height: 100vh; margin: 0; text-align: center; }
main { max-width: 28rem; padding: 2rem; }
h1 { font-size: 1.5rem; }
`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** The page's address holds the code: nothing may store it, load anything, or be told where it came from. */
export const callbackPageHeaders: OutgoingHttpHeaders = {
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
	'Referrer-Policy': 'no-referrer',
	'Cache-Control': 'no-store',
	'X-Content-Type-Options': 'nosniff',
};

/** A page in the person's language. Made of Baton's own words only, nothing that was sent gets in. */
export function callbackPage(page: CallbackPage, { callback: words, language }: Messages): string {
	const title = words[`${page}Title`];
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${style}</style>
</head>
<body><main><h1>${title}</h1><p>${words[`${page}Text`]}</p></main></body>
</html>
`;
}

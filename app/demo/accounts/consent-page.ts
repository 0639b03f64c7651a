import type { Reply } from '../http/reply.ts';
import { type ConsentWords, consentWords, permissionsOf } from './consent-words.ts';

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { box-sizing: border-box; margin: 0; padding: 1.5rem; min-height: 100vh; display: grid; place-items: center; background: light-dark(#eef0f4, #15171c); }
main { box-sizing: border-box; width: min(27rem, 100%); padding: 2rem; border-radius: 1rem;
	background: light-dark(#fff, #20232b); box-shadow: 0 1rem 3rem rgb(0 0 0 / .18); }
.banner { display: inline-block; margin: 0; padding: .15rem .7rem; border-radius: 1rem; font-size: .85rem;
	color: light-dark(#5b3a00, #ffd990); background: light-dark(#ffe9bf, #4a3a17); }
h1 { margin: 1rem 0 .25rem; font-size: 1.5rem; line-height: 1.25; }
.account, .note { margin: 0; color: light-dark(#565c69, #a9b0bf); font-size: .9rem; }
ul { margin: .5rem 0 1.25rem; padding-inline-start: 1.25rem; }
h2 { margin: 1.25rem 0 0; font-size: 1rem; }
form { display: grid; gap: .6rem; margin-top: 1.25rem; }
button { font: inherit; font-weight: 600; padding: .7rem; border-radius: 2rem; cursor: pointer;
	border: 1px solid light-dark(#8a909d, #6b7180); color: inherit; background: transparent; }
button[value=agree] { border-color: transparent; color: #fff; background: #4f46c8; }
button:focus-visible { outline: 3px solid #8f88ff; outline-offset: 2px; }`;

/** What the person is asked to agree to. The form has no action, so it comes back to the same address. */
export function consentPage(scopes: readonly string[], acceptLanguage: string): Reply {
	const words = consentWords(acceptLanguage);
	const permissions = permissionsOf(scopes, words).map((permission) => `<li>${permission}</li>`);
	return page(200, words, [
		`<h1>${words.question}</h1>`,
		`<p class="account">${words.account}</p>`,
		`<h2>${words.will}</h2><ul>${permissions.join('')}</ul>`,
		`<p class="note">${words.note}</p>`,
		'<form method="post">',
		`<button name="decision" value="agree">${words.agree}</button>`,
		`<button name="decision" value="cancel">${words.cancel}</button>`,
		'</form>',
	]);
}

/** `reason` is one of the server's own texts, never part of the request. */
export function refusalPage(reason: string, acceptLanguage: string): Reply {
	const words = consentWords(acceptLanguage);
	return page(400, words, [
		`<h1>${words.refusedTitle}</h1>`,
		`<p><code>${reason}</code></p>`,
		`<p class="note">${words.refusedHint}</p>`,
	]);
}

function page(status: number, words: ConsentWords, content: readonly string[]): Reply {
	return {
		status,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'referrer-policy': 'no-referrer',
			// Chromium holds the redirect that answers a form to `form-action` too, hence the callback's address.
			'content-security-policy':
				"default-src 'none'; style-src 'unsafe-inline'; form-action 'self' http://127.0.0.1:*; frame-ancestors 'none'; base-uri 'none'",
		},
		body: `<!doctype html>
<html lang="${words.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>${style}</style>
<main>
<p class="banner">${words.banner}</p>
${content.join('\n')}
</main>
`,
	};
}

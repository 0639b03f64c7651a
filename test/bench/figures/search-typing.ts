import { setTimeout as delay } from 'node:timers/promises';
import { en } from '../../../app/messages/en.ts';
import { recordSearch, type SearchRecord } from '../measure/search-record.ts';
import { onSignedInStage, type SignedInStage } from '../measure/signed-in-stage.ts';
import { type Figure, lower } from './figure.ts';

const WORD = 'constellated';
const KEY_MS = 100;
const PAUSE_MS = 250;

/** Each finds something, and none the same as another. */
const THOUGHTS = ['garden', 'winter', 'river', 'echo'];
/** Between them: longer than a pause, shorter than Spotify takes to answer. */
const THINKING_MS = 600;
const ANSWER_MS = 1_500;

/**
 * What Spotify is asked while somebody types into the search, in Chromium on the stage: first one word at an even
 * pace, then one in place of another while Spotify is so slow that each answer comes after the next question.
 */
export function measureSearchTyping(): Promise<Figure[]> {
	return onSignedInStage(async (stage) => {
		const { popover, body, embedded } = stage;
		const tabs = popover.getByRole('navigation', { name: en.nav.tabs });
		await tabs.getByRole('button', { name: en.nav.search, exact: true }).click();
		const field = popover.getByRole('textbox', { name: en.nav.search });
		await field.focus();

		const record = await body.evaluateHandle(recordSearch);
		await field.pressSequentially(WORD, { delay: KEY_MS });
		await delay(4 * PAUSE_MS);
		const requests = searchesAt(stage);
		const pauses = pausesIn(await record.evaluate((recorded) => recorded.typedAtMs));

		await field.fill('');
		embedded.faults.add({
			on: 'GET /v1/search',
			times: 'always',
			fault: { kind: 'delay', ms: ANSWER_MS },
		});
		const slow = await body.evaluateHandle(recordSearch);
		for (const thought of THOUGHTS) {
			await field.fill(thought);
			await delay(THINKING_MS);
		}
		await delay((THOUGHTS.length + 1) * ANSWER_MS);
		if (searchesAt(stage) - requests < THOUGHTS.length) throw new Error('Not all of it was searched for.');
		const stale = await staleIn(stage, await slow.jsonValue());
		return [
			lower('search requests per pause in typing', 'requests', requests / pauses, 1),
			lower('stale answers drawn while typing on', 'answers', stale, 0),
		];
	});
}

const searchesAt = ({ embedded }: SignedInStage): number =>
	embedded.requests.list().filter(({ path }) => path === '/v1/search').length;

/** Those between two keys, as a busy computer brings them about, and the one after the last key. */
function pausesIn(typedAtMs: readonly number[]): number {
	return typedAtMs.filter(
		(atMs, index) => (typedAtMs[index + 1] ?? Number.POSITIVE_INFINITY) - atMs >= PAUSE_MS,
	).length;
}

/** How often rows were drawn that another text has found than the one in the field. */
async function staleIn({ body, embedded }: SignedInStage, { drawn }: SearchRecord): Promise<number> {
	embedded.faults.clear();
	const found = new Map<string, string>();
	for (const { text } of drawn) found.set(text, await body.evaluate(titleFound, text));
	if (!drawn.some(({ text, title }) => title === found.get(text))) {
		throw new Error('Nothing was found.');
	}
	return drawn.filter(({ text, title }) => title !== found.get(text)).length;
}

/** Runs in the popover's document: the first song that the text finds. */
async function titleFound(_body: HTMLElement, text: string): Promise<string> {
	const answer = await window.baton.getList({ list: { of: 'search', text, kind: 'track' }, page: 0 });
	if (!answer.ok) throw new Error(`The search failed: ${answer.problem.kind}`);
	return answer.value.rows[0]?.title ?? '';
}

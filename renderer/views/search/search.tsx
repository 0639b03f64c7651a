import { useRef } from 'preact/hooks';
import { phrase } from '../../../app/messages/phrase.ts';
import { searchKinds } from '../../../app/queries/contract.ts';
import { isPlayedItself, pressRow } from '../../doing.ts';
import { focusIn } from '../../focus.ts';
import { hasModifier, SEARCH_FIELD_ID } from '../../keyboard.ts';
import { isLink, linkIn } from '../../link.ts';
import { listsOf } from '../../lists/lists.ts';
import { useSettled } from '../../lists/use-settled.ts';
import { useModel } from '../../model.ts';
import { Chips } from '../../parts/chips.tsx';
import { List } from '../../parts/list.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Scroller } from '../../parts/scroller.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { RouteOf } from '../../router.ts';
import { adopt } from '../../styles/adopt.ts';
import { recentSearchesOf } from './recent-searches.ts';
import styles from './search.css?inline';
import { SearchStart } from './search-start.tsx';

adopt(styles);

/** Typing has to pause for as long before Spotify is asked. */
const PAUSE_MS = 250;

/** Everything on Spotify, by words; a pasted link opens what it leads to. */
export function SearchView({ route: { text, kind } }: { route: RouteOf<'search'> }) {
	const model = useModel();
	const { words, router } = model;
	const results = useRef<HTMLDivElement>(null);
	const typed = text.trim();
	const isUnknownLink = isLink(typed);
	const wanted = useSettled(isUnknownLink ? '' : typed, PAUSE_MS);
	const list = { of: 'search', text: wanted, kind } as const;

	function type(value: string): void {
		const uri = linkIn(value);
		if (uri === null) router.replace({ view: 'search', text: value, kind });
		else router.open({ view: 'page', uri });
	}

	function remember(): void {
		if (wanted !== '' && wanted === typed) recentSearchesOf(model).add(typed);
	}

	/** Plays or opens the first that can be, once what is shown is what was typed. */
	function pressFirst(): void {
		if (wanted === '' || wanted !== typed) return;
		const store = listsOf(model).of(list);
		const slots = store.slots.peek() ?? [];
		const index = slots.findIndex((slot) => slot && (slot.isPlayable || !isPlayedItself(slot)));
		const row = slots[index];
		if (!row) return;
		remember();
		pressRow(model, row, index, { store, ownPlaylistId: null });
	}

	function onFieldKeyDown(event: KeyboardEvent): void {
		if (hasModifier(event) || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
		if (event.key === 'ArrowDown') {
			results.current?.querySelector<HTMLElement>('[tabindex="0"], .recent-searches button')?.focus();
		} else if (event.key === 'Enter') pressFirst();
		else if (event.key === 'Escape' && text !== '') {
			remember();
			type('');
		} else return;
		event.preventDefault();
	}

	/** From the first row back to the field. */
	function onResultsKeyDown(event: KeyboardEvent): void {
		if (event.key !== 'ArrowUp' || event.defaultPrevented || hasModifier(event)) return;
		event.preventDefault();
		focusIn(SEARCH_FIELD_ID);
	}

	return (
		<>
			<PageHeader title={words.nav.search} />
			<div class="bar">
				<search onKeyDown={onFieldKeyDown} onFocusOut={remember}>
					<TextField
						id={SEARCH_FIELD_ID}
						name={words.nav.search}
						value={text}
						onInput={type}
						isSearch
						autoFocus
					/>
				</search>
				<Chips
					name={words.nav.search}
					options={searchKinds.map((one) => [one, words.kind[one]])}
					value={kind}
					onChange={(chosen) => router.replace({ view: 'search', text, kind: chosen })}
				/>
			</div>
			<Scroller name={`${kind} ${wanted}`} key={kind}>
				{/* biome-ignore lint/a11y/noStaticElementInteractions: the rows in it have the focus. */}
				<div ref={results} onKeyDown={onResultsKeyDown}>
					{isUnknownLink ? (
						<p class="list-empty">{words.search.unknownLink}</p>
					) : typed === '' || wanted === '' ? (
						<SearchStart
							onChoose={(chosen) => {
								type(chosen);
								focusIn(SEARCH_FIELD_ID);
							}}
						/>
					) : (
						<List
							list={list}
							name={words.kind[kind]}
							empty={phrase(words, 'list', 'emptySearch', { text: wanted })}
						/>
					)}
				</div>
			</Scroller>
		</>
	);
}

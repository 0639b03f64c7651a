// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table's.
// biome-ignore-all lint/a11y/useFocusableInteractive: the title and the buttons in a row take the focus.
import type { Language } from '../../app/messages/language.ts';
import { phrase } from '../../app/messages/phrase.ts';
import type { PageLink, Row } from '../../app/queries/contract.ts';
import { isPlayedItself, pressRow, type RowPlace } from '../doing.ts';
import { formatDuration } from '../format.ts';
import { hasModifier } from '../keyboard.ts';
import type { Reorder } from '../lists/reorder.ts';
import { ROW_HEIGHT } from '../lists/rows-in-view.ts';
import type { Slot } from '../lists/slots.ts';
import { useModel } from '../model.ts';
import { isRemovable, removeFromPlaylist } from '../playlist-doing.ts';
import { formatReleaseDate } from '../release-date.ts';
import { ExplicitMark } from './explicit-mark.tsx';
import { Grip } from './grip.tsx';
import { Icon } from './icon.tsx';
import { MenuButton, openMenuIn } from './menu-button.tsx';
import { namesOf, PageLinks } from './page-links.tsx';
import { RowMenu } from './row-menu.tsx';
import { Thumb } from './thumb.tsx';

interface MediaRowProps {
	readonly id: string;
	readonly index: number;
	readonly slot: Slot;
	/** Whether it, and what is in it, is reached by Tab. */
	readonly isActive: boolean;
	readonly place: RowPlace;
	readonly onFocus: (index: number) => void;
	/** In place of playing or opening it, and of the menu. */
	readonly onPress?: ((row: Row, index: number) => void) | undefined;
	/** Its place in place of its cover. */
	readonly isNumbered?: boolean | undefined;
	/** Who need not be named again. */
	readonly by?: readonly PageLink[] | undefined;
	/** Moves it to another place. */
	readonly reorder?: Reorder | null;
	/** It is on its way to another place. */
	readonly isLifted?: boolean;
}

/** One line of a list: pressing it plays or opens it, its last button has everything else. */
export function MediaRow(props: MediaRowProps) {
	const { id, index, slot, isActive, place, onFocus, onPress, isNumbered, reorder, isLifted } = props;
	const model = useModel();
	const { words } = model;
	const tabIndex = isActive ? 0 : -1;
	const isPlaying = slot ? model.playingUri.value === slot.uri || model.contextUri.value === slot.uri : false;
	const isOff = !slot || (isPlayedItself(slot) && !slot.isPlayable);
	const title = slot?.title ?? (slot === null ? words.list.unavailable : words.list.loading);
	const by = slot && namesOf(slot.by) !== namesOf(props.by ?? []) ? slot.by : [];
	const date = slot?.releaseDate && releaseDateOf(slot, slot.releaseDate, words.language);
	const playingMark = isPlaying && (
		<span class="media-playing">
			<Icon name="playing" />
			<span class="visually-hidden">{words.list.nowPlaying} </span>
		</span>
	);
	const hasMenu = slot && slot.kind !== 'category' && !(slot.kind === 'local' && isOff) && !onPress;

	function press(): void {
		if (!slot || isOff) return;
		if (onPress) onPress(slot, index);
		else pressRow(model, slot, index, place);
	}

	function onKeyDown(event: KeyboardEvent): void {
		if (hasModifier(event)) return;
		const isRemoval = event.key === 'Delete' || event.key === 'Backspace';
		if (isRemoval && slot && isRemovable(slot, place)) {
			void removeFromPlaylist(model, slot, index, place);
		} else if (event.key === '.') openMenuIn(event);
		else return;
		event.preventDefault();
	}

	return (
		<div
			id={id}
			role="row"
			aria-rowindex={index + 1}
			class={`line media-row${isPlaying ? ' lit' : ''}${isOff ? ' off' : ''}`}
			data-loading={slot === undefined}
			data-lifted={isLifted}
			style={{ top: `${index * ROW_HEIGHT}px` }}
			onFocusIn={() => onFocus(index)}
			onContextMenu={(event) => {
				event.preventDefault();
				openMenuIn(event);
			}}
			onKeyDown={onKeyDown}
		>
			<div role="gridcell" class="line media-body">
				{isNumbered ? (
					<span class="media-number">{playingMark || (index + 1).toLocaleString(words.language)}</span>
				) : (
					<Thumb cover={slot?.cover ?? null} />
				)}
				<div class="media-words">
					<button
						type="button"
						class="media-title cut"
						dir="auto"
						title={slot ? title : undefined}
						tabIndex={tabIndex}
						aria-disabled={isOff}
						aria-describedby={slot ? `${id}-by` : undefined}
						onClick={press}
					>
						{title}
					</button>
					{slot && (
						<p id={`${id}-by`} class="media-by hint cut" dir="auto" title={namesOf(by)}>
							{!isNumbered && playingMark}
							{slot.explicit && <ExplicitMark />}
							{isOff ? words.list.notPlayable : <PageLinks links={by} tabIndex={tabIndex} />}
							{date && <span> {by.length > 0 ? `· ${date}` : date}</span>}
						</p>
					)}
				</div>
			</div>
			{(slot || (slot === null && reorder)) && (
				<div role="gridcell" class="line media-end">
					{slot?.durationMs != null && <span class="media-time">{formatDuration(slot.durationMs)}</span>}
					{hasMenu && (
						<MenuButton
							name={phrase(words, 'list', 'more', { title })}
							tabIndex={tabIndex}
							menu={(anchor) => <RowMenu anchor={anchor} row={slot} index={index} place={place} />}
						/>
					)}
					{reorder && <Grip rowId={id} title={title} row={index} reorder={reorder} tabIndex={tabIndex} />}
				</div>
			)}
		</div>
	);
}

/** Albums are told apart by their year, what is spoken by its day. */
const releaseDateOf = ({ kind }: Row, date: string, language: Language): string =>
	formatReleaseDate(kind === 'album' ? date.slice(0, 4) : date, language);

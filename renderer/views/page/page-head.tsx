import type { ComponentChildren } from 'preact';
import type { Details } from '../../../app/queries/contract.ts';
import { useWords } from '../../model.ts';
import { ExplicitMark } from '../../parts/explicit-mark.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { namesOf, PageLinks } from '../../parts/page-links.tsx';
import { adopt } from '../../styles/adopt.ts';
import { PageCover } from './page-cover.tsx';
import styles from './page-head.css?inline';
import { PageMenu } from './page-menu.tsx';
import { factsOf } from './page-words.ts';
import { PlayButton } from './play-button.tsx';
import { SaveButton } from './save-button.tsx';

adopt(styles);

interface PageHeadProps {
	/** Null while it is on its way: the head takes the same room then. */
	readonly details: Details | null;
	/** Plays it; leave it out for the kinds that Spotify plays whole. Null for what cannot be played now. */
	readonly onPlay?: (() => unknown) | null;
	/** Further buttons, before the one with the menu. */
	readonly actions?: ComponentChildren;
	/** Further `MenuItem`s, on top of the menu. */
	readonly menuItems?: ComponentChildren;
}

/** What a page is about, and what can be done with all of it. Stands within the scroller, scrolls away. */
export function PageHead({ details, onPlay, actions, menuItems }: PageHeadProps) {
	const words = useWords();
	if (!details) return <HeadSkeleton />;

	const { title, by, album, explicit } = details;
	const facts = factsOf(details, words);
	return (
		<div class="page-head">
			<PageCover cover={details.cover} title={title} />
			<div id="page-words" class="page-words">
				<h2 class="clamped" dir="auto" title={title}>
					{title}
				</h2>
				{(by.length > 0 || explicit) && (
					<p class="page-by clamped" dir="auto" title={namesOf(by)}>
						{explicit && <ExplicitMark />}
						<PageLinks links={by} />
					</p>
				)}
				{album && (
					<p class="page-by clamped" dir="auto" title={album.name}>
						<PageLinks links={[album]} />
					</p>
				)}
				{facts && <p class="page-facts cut">{facts}</p>}
			</div>
			<div class="line page-actions">
				<PlayButton details={details} onPlay={onPlay} />
				{canBeSaved(details) && <SaveButton details={details} />}
				{actions}
				<MenuButton
					id="page-more"
					name={words.page.moreActions}
					menu={(anchor) => (
						<PageMenu anchor={anchor} details={details}>
							{menuItems}
						</PageMenu>
					)}
				/>
			</div>
		</div>
	);
}

function HeadSkeleton() {
	return (
		<div class="page-head waiting" aria-hidden="true">
			<div class="cover-box" />
			<div class="page-words">
				<i />
				<i />
				<i />
			</div>
			<div class="line page-actions" />
		</div>
	);
}

/** The listener's own playlists are in the library anyway, unless they were taken out of it. */
const canBeSaved = ({ kind, playlist, isSaved }: Details): boolean =>
	kind !== 'chapter' && !(playlist?.isOwn && isSaved !== false);

import type { Link, Playback } from '../../../app/state.ts';
import { artistLine, type Details } from '../../item.ts';
import { linkIn } from '../../link.ts';
import { useWords } from '../../model.ts';
import { ExplicitMark } from '../../parts/explicit-mark.tsx';
import { PageLinks } from '../../parts/page-links.tsx';
import { LikeButton } from './like-button.tsx';

interface DetailLinesProps {
	readonly playback: Playback;
	readonly details: Details;
}

/** A title of more than this many columns gets two smaller lines instead of one. */
const LONG_TITLE_COLUMNS = 21;

/** Title, artists and album as Spotify delivers them; what does not fit is in the tooltip. */
export function DetailLines({ playback, details }: DetailLinesProps) {
	const words = useWords().player;
	const { title, artists, album, hint } = details;
	if (playback.kind === 'unknown') {
		return (
			<div class="details loading" aria-hidden="true">
				<i />
				<i />
				<i />
			</div>
		);
	}
	return (
		<div id="details" class="details">
			<div class="title-line">
				<h1
					class={columnsOf(title.name) > LONG_TITLE_COLUMNS ? 'clamped' : 'cut'}
					dir="auto"
					title={title.name}
				>
					<Linked links={[title]} />
				</h1>
				{playback.kind === 'active' && <LikeButton playback={playback} />}
			</div>
			{hint ? (
				<p class="artists">{hint}</p>
			) : (
				<p class="artists cut" dir="auto" title={artistLine(details)}>
					{details.explicit && <ExplicitMark />}
					<Linked links={artists} />
				</p>
			)}
			{album && (
				<p class="album cut" dir="auto" title={album.name}>
					{playback.kind === 'active' && playback.item.kind === 'local' && (
						<span class="badge">{words.localFile}</span>
					)}
					<Linked links={[album]} />
				</p>
			)}
		</div>
	);
}

/** To its page here: Spotify’s own is behind the link on top. */
function Linked({ links }: { links: readonly Link[] }) {
	return (
		<PageLinks links={links.map(({ name, url }) => ({ name, uri: url === null ? null : linkIn(url) }))} />
	);
}

/** East Asian characters are two columns wide. */
function columnsOf(text: string): number {
	let columns = 0;
	for (const character of text)
		columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1;
	return columns;
}

import type { Link, Playback } from '../../../app/state.ts';
import { artistLine, type Details } from '../../item.ts';
import { useWords } from '../../model.ts';
import { SpotifyLink } from '../../parts/spotify-link.tsx';
import { LikeButton } from './like-button.tsx';

interface DetailLinesProps {
	readonly playback: Playback;
	readonly details: Details;
}

/** A title of more than this many columns gets two smaller lines instead of one. */
const LONG_TITLE_COLUMNS = 24;

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
		<div class="details">
			<div class="title-line">
				<h1 class={columnsOf(title.name) > LONG_TITLE_COLUMNS ? 'long' : 'cut'} dir="auto" title={title.name}>
					<Linked link={title} />
				</h1>
				{playback.kind === 'active' && <LikeButton playback={playback} />}
			</div>
			{hint ? (
				<p class="artists">{hint}</p>
			) : (
				<p class="artists cut" dir="auto" title={artistLine(details)}>
					{details.explicit && (
						<abbr title={words.explicit} aria-label={words.explicit}>
							E
						</abbr>
					)}
					{artists.map((artist, index) => (
						<span key={`${index} ${artist.name}`}>
							{index > 0 && ', '}
							<Linked link={artist} />
						</span>
					))}
				</p>
			)}
			{album && (
				<p class="album cut" dir="auto" title={album.name}>
					{playback.kind === 'active' && playback.item.kind === 'local' && (
						<span class="badge">{words.localFile}</span>
					)}
					<Linked link={album} />
				</p>
			)}
		</div>
	);
}

function Linked({ link }: { link: Link }) {
	if (link.url === null) return link.name;
	return <SpotifyLink url={link.url}>{link.name}</SpotifyLink>;
}

/** East Asian characters are two columns wide. */
function columnsOf(text: string): number {
	let columns = 0;
	for (const character of text)
		columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1;
	return columns;
}

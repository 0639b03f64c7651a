import type { ActivePlayback, Link } from '../../../app/state.ts';
import type { ItemDetails } from '../../item.ts';
import { useModel } from '../../model.ts';
import { SpotifyLink } from '../../parts/spotify-link.tsx';
import { LikeButton } from './like-button.tsx';

interface DetailsProps {
	readonly playback: ActivePlayback;
	readonly details: ItemDetails;
}

/** A title of more than this many columns gets two smaller lines instead of one. */
const LONG_TITLE_COLUMNS = 24;

/** Title, artists and album as Spotify delivers them; what does not fit is in the tooltip. */
export function Details({ playback, details }: DetailsProps) {
	const words = useModel().messages.value.player;
	const { title, artists, album } = details;
	const { kind } = playback.item;
	const names = artists.map((artist) => artist.name).join(', ');
	return (
		<div class="details">
			<div class="title-line">
				<h1
					class={columnsOf(title.name) > LONG_TITLE_COLUMNS ? 'title long' : 'title'}
					dir="auto"
					title={title.name}
				>
					<Linked link={title} />
				</h1>
				{(kind === 'track' || kind === 'episode') && <LikeButton playback={playback} kind={kind} />}
			</div>
			<p class="artists" dir="auto" title={names}>
				{details.explicit && (
					<abbr class="explicit" title={words.explicit} aria-label={words.explicit}>
						E
					</abbr>
				)}
				{artists.map((artist, index) => (
					<span key={`${index} ${artist.name}`}>
						{index > 0 && ', '}
						<Linked link={artist} />
					</span>
				))}
				{kind === 'ad' && words.advertisementHint}
			</p>
			<p class="album" dir="auto" title={album?.name}>
				{kind === 'local' && <span class="badge">{words.localFile}</span>}
				{album && <Linked link={album} />}
			</p>
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

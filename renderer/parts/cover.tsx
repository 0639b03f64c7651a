import { phrase } from '../../app/messages/phrase.ts';
import { accentOfImage } from '../accent.ts';
import type { Details } from '../item.ts';
import { useModel } from '../model.ts';
import { CoverImage } from './cover-image.tsx';

/**
 * The whole cover in a box of fixed size. The last one stays for a moment while the next is on its way, so that
 * a skip does not flash; the styles hide it when that takes longer.
 */
export function Cover({ details: { cover, title } }: { details: Details }) {
	const { words, accent } = useModel();
	return (
		<div class="cover">
			<div class="cover-box">
				<CoverImage
					cover={cover}
					alt={phrase(words, 'player', 'coverOf', { title: title.name })}
					onImage={(image) => {
						accent.value = image && accentOfImage(image);
					}}
				/>
			</div>
		</div>
	);
}

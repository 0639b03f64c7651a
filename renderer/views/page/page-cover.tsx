import { useSignal } from '@preact/signals';
import { phrase } from '../../../app/messages/phrase.ts';
import type { Cover } from '../../../app/state.ts';
import { accentOfImage } from '../../accent.ts';
import { useWords } from '../../model.ts';
import { CoverImage } from '../../parts/cover-image.tsx';

/** The cover, and a trace of its colour behind the top of the page. */
export function PageCover({ cover, title }: { cover: Cover | null; title: string }) {
	const words = useWords();
	const tint = useSignal<string | null>(null);
	return (
		<>
			{tint.value && cover && <div class="page-tint" style={{ '--cover': tint.value }} />}
			<div class="cover-box">
				<CoverImage
					cover={cover}
					alt={phrase(words, 'player', 'coverOf', { title })}
					onImage={(image) => {
						tint.value = image && accentOfImage(image);
					}}
				/>
			</div>
		</>
	);
}

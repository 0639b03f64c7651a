import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { phrase } from '../../app/messages/phrase.ts';
import { accentOfImage } from '../accent.ts';
import type { Details } from '../item.ts';
import { useModel } from '../model.ts';
import { Icon } from './icon.tsx';

/**
 * The whole cover in a box of fixed size. The last one stays for a moment while the next is on its way, so that
 * a skip does not flash; the styles hide it when that takes longer.
 */
export function Cover({ details }: { details: Details }) {
	const { words, accent } = useModel();
	/** The last cover that came, or did not come. */
	const settled = useSignal<{ readonly url: string; readonly shown: boolean } | null>(null);
	const url = details.cover?.url;
	const outcome = settled.value?.url === url ? settled.value : null;
	const isMissing = !url || outcome?.shown === false;

	useEffect(() => {
		if (isMissing) accent.value = null;
	}, [isMissing, accent]);

	return (
		<div class="cover">
			<div class="cover-box">
				{isMissing ? (
					<Icon name="note" />
				) : (
					<img
						src={`./cover?url=${encodeURIComponent(url)}`}
						alt={phrase(words, 'player', 'coverOf', { title: details.title.name })}
						data-loading={!outcome}
						draggable={false}
						onLoad={(event) => {
							settled.value = { url, shown: true };
							accent.value = accentOfImage(event.currentTarget);
						}}
						onError={() => {
							settled.value = { url, shown: false };
						}}
					/>
				)}
			</div>
		</div>
	);
}

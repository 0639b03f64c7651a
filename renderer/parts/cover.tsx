import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { phrase } from '../../app/messages/phrase.ts';
import type { Cover as CoverAddress } from '../../app/state.ts';
import { accentOfImage } from '../accent.ts';
import { useModel } from '../model.ts';
import { Icon } from './icon.tsx';

interface CoverProps {
	readonly cover: CoverAddress | null;
	/** Of the item; the picture itself has no words. */
	readonly title: string;
}

/**
 * The whole cover in a box of fixed size. The last one stays for a moment while the next is on its way, so that
 * a skip does not flash; the styles hide it when that takes longer.
 */
export function Cover({ cover, title }: CoverProps) {
	const { messages, accent } = useModel();
	const settled = useSignal<{ readonly url: string; readonly shown: boolean } | null>(null);
	const url = cover?.url ?? null;
	const isLoading = settled.value?.url !== url;
	const isMissing = url === null || (settled.value?.url === url && !settled.value.shown);

	useEffect(() => {
		if (isMissing) accent.value = null;
	}, [isMissing, accent]);

	function onLoad(event: { readonly currentTarget: HTMLImageElement }): void {
		if (url === null) return;
		settled.value = { url, shown: true };
		accent.value = accentOfImage(event.currentTarget);
	}
	function onError(): void {
		if (url === null) return;
		settled.value = { url, shown: false };
	}

	return (
		<div class="cover">
			<div class="cover-box">
				{isMissing ? (
					<Icon name="note" />
				) : (
					<img
						src={`./cover?url=${encodeURIComponent(url)}`}
						alt={phrase(messages.value, 'player', 'coverOf', { title })}
						data-loading={isLoading}
						draggable={false}
						onLoad={onLoad}
						onError={onError}
					/>
				)}
			</div>
		</div>
	);
}

import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { phrase } from '../../app/messages/phrase.ts';
import type { Cover } from '../../app/state.ts';
import { useModel } from '../model.ts';
import { CoverImage } from '../parts/cover-image.tsx';
import { adopt } from '../styles/adopt.ts';
import styles from './cover-drop.css?inline';
import { CoverFailure } from './cover-failure.tsx';
import { DropPlace } from './drop-place.tsx';
import { useCoverChange } from './use-cover-change.ts';

adopt(styles);

export interface CoverDropProps {
	readonly playlist: { readonly id: string; readonly name: string };
	/** As it was last read; null for a playlist without one. */
	readonly cover: Cover | null;
	/** Spotify shows another one now. */
	readonly onChange?: (cover: Cover) => void;
	/** Another one is being chosen from the beginning. */
	readonly startsOpen?: boolean;
}

/**
 * The picture of a playlist of the person's own, and the way to another one. Give it the playlist's id as its `key`.
 * Nothing lies on top of the artwork: https://developer.spotify.com/documentation/design
 */
export function CoverDrop({ playlist, cover, onChange, startsOpen = false }: CoverDropProps) {
	const { visible, words: messages } = useModel();
	const words = messages.playlistCover;
	/** What was put in the place of which cover; holds until that one is read anew. */
	const replaced = useSignal<{ readonly url: string | undefined; readonly by: Cover } | null>(null);
	const { step, ...change } = useCoverChange({
		playlistId: playlist.id,
		startsOpen,
		onChange(by) {
			replaced.value = { url: cover?.url, by };
			onChange?.(by);
		},
	});
	const button = useRef<HTMLButtonElement>(null);
	const { kind } = step.value;
	const isChoosing = kind === 'choosing' && visible.value;
	const shown = replaced.value && replaced.value.url === cover?.url ? replaced.value.by : cover;

	/** What is pressed inside of places that then close would take the focus along. */
	const focusBack = (): void => button.current?.focus();

	return (
		<fieldset
			class="cover-drop"
			aria-label={playlist.name}
			onKeyDown={(event) => {
				if (event.key !== 'Escape' || !isChoosing) return;
				event.preventDefault();
				focusBack();
				change.rest();
			}}
		>
			<div class="cover-box">
				<CoverImage cover={shown} alt={phrase(messages, 'player', 'coverOf', { title: playlist.name })} />
			</div>
			<button
				ref={button}
				type="button"
				class="button secondary"
				aria-label={phrase(messages, 'playlistCover', 'changeOf', { playlist: playlist.name })}
				aria-expanded={isChoosing}
				aria-disabled={kind === 'uploading'}
				onClick={change.choose}
			>
				{words.change}
			</button>
			{isChoosing && (
				<DropPlace
					onFile={(file) => {
						focusBack();
						change.take(file);
					}}
				/>
			)}
			{/* Always there, so that screen readers hear it change. */}
			<p class="hint" role="status">
				{(kind === 'uploading' || kind === 'shown' || kind === 'takenIn') && words[kind]}
			</p>
			{step.value.kind === 'failed' && (
				<CoverFailure
					why={step.value.why}
					onDismiss={() => {
						focusBack();
						change.rest();
					}}
				/>
			)}
		</fieldset>
	);
}

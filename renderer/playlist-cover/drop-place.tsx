import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useWords } from '../model.ts';
import { Button } from '../parts/button.tsx';

/** Takes one file, dropped or chosen. */
export function DropPlace({ onFile }: { onFile: (file: File) => void }) {
	const words = useWords().playlistCover;
	const isOver = useSignal(false);
	const chooser = useRef<HTMLInputElement>(null);
	const take = (files: FileList | null | undefined): void => {
		const file = files?.[0];
		if (file) onFile(file);
	};
	return (
		<fieldset
			class="drop-place"
			aria-label={words.drop}
			data-over={isOver.value}
			onDragOver={(event) => {
				if (!event.dataTransfer?.types.includes('Files')) return;
				event.preventDefault();
				event.dataTransfer.dropEffect = 'copy';
				isOver.value = true;
			}}
			onDragLeave={() => {
				isOver.value = false;
			}}
			onDrop={(event) => {
				event.preventDefault();
				isOver.value = false;
				take(event.dataTransfer?.files);
			}}
		>
			<p class="hint">{words.drop}</p>
			<Button onPress={() => chooser.current?.click()}>{words.choose}</Button>
			<input
				ref={chooser}
				type="file"
				hidden
				accept="image/png, image/jpeg, image/webp, image/gif"
				onChange={(event) => take(event.currentTarget.files)}
			/>
		</fieldset>
	);
}

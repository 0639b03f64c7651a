import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Problem } from '../../app/problem.ts';
import type { Cover } from '../../app/state.ts';
import { useModel } from '../model.ts';
import type { PictureProblem } from './picture-check.ts';

export type CoverStep =
	/** `shown`: Spotify shows the new picture. `takenIn`: it has it, and does not show it yet. */
	| { readonly kind: 'resting' | 'choosing' | 'uploading' | 'shown' | 'takenIn' }
	| { readonly kind: 'failed'; readonly why: Problem | PictureProblem };

export interface CoverChange {
	readonly step: ReadonlySignal<CoverStep>;
	/** Opens the place to drop on or choose from, and closes it again. */
	choose(): void;
	/** Closes that place, or takes back what is said. */
	rest(): void;
	/** Makes a cover of the file and uploads it. */
	take(file: File): void;
}

interface CoverChangeOptions {
	readonly playlistId: string;
	/** Whether one is being chosen from the beginning. */
	readonly startsOpen: boolean;
	/** Spotify shows the new one. */
	readonly onChange: (cover: Cover) => void;
}

/** The way of one playlist to another picture. */
export function useCoverChange({ playlistId, startsOpen, onChange }: CoverChangeOptions): CoverChange {
	const { bridge, attempt, visible } = useModel();
	const step = useSignal<CoverStep>({ kind: startsOpen ? 'choosing' : 'resting' });
	const isOpen = step.value.kind === 'choosing' && visible.value;

	// A file chooser, and the window from which a file is dragged, take the focus: the popover would hide.
	useEffect(() => {
		if (!isOpen) return;
		void attempt(bridge.holdPopover({ held: true }));
		return () => void attempt(bridge.holdPopover({ held: false }));
	}, [isOpen, bridge, attempt]);

	async function upload(file: File): Promise<CoverStep> {
		// Decoding is of no use to anybody who never changes a picture.
		const { coverJpegOf } = await import('./cover-jpeg.ts');
		const jpeg = await coverJpegOf(file);
		if (!jpeg.ok) return { kind: 'failed', why: jpeg.why };
		const { jpegBase64 } = jpeg;
		const sent = await bridge.uploadPlaylistCover({ playlistId, jpegBase64 });
		if (!sent.ok) return { kind: 'failed', why: sent.problem };
		if (!sent.cover) return { kind: 'takenIn' };
		onChange(sent.cover);
		return { kind: 'shown' };
	}

	return {
		step,
		choose() {
			const { kind } = step.peek();
			if (kind !== 'uploading') step.value = { kind: kind === 'choosing' ? 'resting' : 'choosing' };
		},
		rest() {
			step.value = { kind: 'resting' };
		},
		async take(file) {
			if (step.peek().kind === 'uploading') return;
			step.value = { kind: 'uploading' };
			step.value = (await attempt(upload(file))) ?? { kind: 'resting' };
		},
	};
}

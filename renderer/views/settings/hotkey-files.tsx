import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { MOST_IMPORTED_CHARACTERS } from '../../../app/bridge/contract.ts';
import type { HotkeyImport } from '../../../app/hotkeys/actions.ts';
import type { Messages } from '../../../app/messages/en.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';

/** Takes all keys to a file and back from one, or back to what they were at first. */
export function HotkeyFiles() {
	const { words, bridge, say } = useModel();
	const { settings } = words;
	const chooser = useRef<HTMLInputElement>(null);
	/** What became of the last file. */
	const news = useSignal({ text: '', look: '' });
	const tell = (text: string, isFailure = false): void => {
		news.value = { text, look: isFailure ? ' failure' : '' };
	};

	async function exportKeys(): Promise<void> {
		tell('');
		const outcome = await bridge.exportHotkeys();
		if (outcome.saved) tell(settings.hotkeysExported);
		else if (outcome.why === 'notWritable') tell(settings.hotkeysNotWritable, true);
	}

	async function importKeys(): Promise<void> {
		tell('');
		const { current } = chooser;
		if (!current) return;
		// The chooser is a window of its own and takes the focus: the popover would hide.
		await bridge.holdPopover({ held: true });
		const file = await chooseFile(current);
		await bridge.holdPopover({ held: false });
		if (!file) return;
		const result = await read(file);
		tell(importText(result, words), !result.ok);
	}

	async function reset(): Promise<void> {
		tell('');
		const before = await bridge.resetHotkeys();
		say(settings.hotkeysReset, () => bridge.importHotkeys(before));
	}

	async function read(file: File): Promise<HotkeyImport> {
		// A character takes one byte at least.
		if (file.size > MOST_IMPORTED_CHARACTERS) return { ok: false, why: 'tooLarge' };
		const json = await file.text().catch(() => null);
		return json === null ? { ok: false, why: 'unreadable' } : bridge.importHotkeys({ json });
	}

	return (
		<div class="row hotkey-files">
			<Button kind="plain" onPress={exportKeys}>
				{settings.exportHotkeys}
			</Button>
			<Button kind="plain" onPress={importKeys}>
				{settings.importHotkeys}
			</Button>
			<Button kind="plain" onPress={reset}>
				{settings.resetHotkeys}
			</Button>
			<input ref={chooser} type="file" hidden accept=".json, application/json" />
			<p class={`hint${news.value.look}`} role="status">
				{news.value.text}
			</p>
		</div>
	);
}

/** Null when the person closed the chooser. */
function chooseFile(chooser: HTMLInputElement): Promise<File | null> {
	return new Promise((resolve) => {
		const finish = (): void => resolve(chooser.files?.[0] ?? null);
		chooser.onchange = finish;
		chooser.oncancel = finish;
		// Choosing the same file again would change nothing.
		chooser.value = '';
		chooser.click();
	});
}

function importText(result: HotkeyImport, words: Messages): string {
	if (!result.ok) return words.hotkeyImport[result.why];
	const { keys, notUsable } = result;
	return notUsable === 0
		? phrase(words, 'hotkeyImport', 'done', { keys })
		: phrase(words, 'hotkeyImport', 'doneInPart', { keys, notUsable });
}

import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Messages } from '../app/messages/en.ts';
import { phrase } from '../app/messages/phrase.ts';
import type { Problem } from '../app/problem.ts';
import type { Details } from '../app/queries/contract.ts';
import { focusIn } from './focus.ts';
import { type Model, useModel } from './model.ts';
import { Button } from './parts/button.tsx';
import { LabelledField } from './parts/labelled-field.tsx';
import { Sheet } from './parts/sheet.tsx';
import { Switch } from './parts/switch.tsx';
import { changePlaylist, createPlaylist, type PlaylistEntries } from './playlist-doing.ts';
import styles from './playlist-form.css?inline';
import { adopt } from './styles/adopt.ts';
import formStyles from './styles/form.css?inline';

adopt(formStyles);
adopt(styles);

/** As long as Spotify takes them. */
const MOST_NAME_CHARACTERS = 100;
const MOST_DESCRIPTION_CHARACTERS = 300;

const NAME_ID = 'playlist-name';
const DESCRIPTION_ID = 'playlist-description';

/** Asks for a name and makes a playlist, whose page opens; one that is made for `uris` gets these instead. */
export function openPlaylistForm(model: Model, uris: readonly string[] = []): void {
	const { words, overlay } = model;
	overlay.open(
		<PlaylistForm
			title={words.playlist.create}
			submitText={words.playlist.createNow}
			first={{ name: '', description: '', isPublic: false }}
			send={(entries) => createPlaylist(model, entries, uris)}
		/>,
	);
}

/** Asks for another name and description of a playlist of the listener's own. */
export function openPlaylistDetails(model: Model, details: Details): void {
	const { title: name, description, playlist } = details;
	const { words, overlay } = model;
	overlay.open(
		<PlaylistForm
			title={words.playlist.edit}
			submitText={words.playlist.save}
			first={{ name, description, isPublic: playlist?.isPublic ?? false }}
			// Spotify takes only one of the two.
			isCollaborative={playlist?.isCollaborative ?? false}
			send={(entries) => changePlaylist(model, details, entries)}
		/>,
	);
}

interface PlaylistFormProps {
	readonly title: string;
	readonly submitText: string;
	readonly first: PlaylistEntries;
	readonly isCollaborative?: boolean;
	/** Resolves with what went wrong; null when it was done. */
	readonly send: (entries: PlaylistEntries) => Promise<Problem | null>;
}

function PlaylistForm({ title, submitText, first, isCollaborative = false, send }: PlaylistFormProps) {
	const { words: messages, overlay, say, explain } = useModel();
	const words = messages.playlist;
	const form = useRef<HTMLFormElement>(null);
	useLayoutEffect(() => void focusIn(NAME_ID), []);
	const typed = useSignal(first);
	const wasTried = useSignal(false);
	const isSending = useSignal(false);
	const problem = useSignal<Problem | null>(null);

	const entries = tidied(typed.value);
	const nameFault = faultOfName(entries.name, messages);
	const descriptionFault = faultOfDescription(entries.description, messages);
	// Nobody has to be told at once that an empty form is empty.
	const shownNameFault = entries.name === '' && !wasTried.value ? null : nameFault;
	const keepsDescription = first.description !== '' && entries.description === '';

	function type(change: Partial<PlaylistEntries>): void {
		typed.value = { ...typed.peek(), ...change };
		problem.value = null;
	}

	async function submit(event: Event): Promise<void> {
		event.preventDefault();
		wasTried.value = true;
		if (nameFault) focusIn(NAME_ID);
		else if (descriptionFault) focusIn(DESCRIPTION_ID);
		else if (!isSending.peek()) {
			isSending.value = true;
			const failure = await send(entries);
			isSending.value = false;
			const isClosed = form.current === null;
			if (!failure && !isClosed) overlay.close();
			if (failure && isClosed) say(explain(failure));
			problem.value = failure;
		}
	}

	return (
		<Sheet title={title}>
			<form ref={form} class="playlist-form" noValidate onSubmit={submit}>
				<LabelledField
					id={NAME_ID}
					label={words.name}
					value={typed.value.name}
					onInput={(name) => type({ name })}
					fault={shownNameFault}
					isRequired
				/>
				<LabelledField
					id={DESCRIPTION_ID}
					label={words.description}
					value={typed.value.description}
					onInput={(description) => type({ description })}
					fault={descriptionFault}
					hint={keepsDescription && words.descriptionStays}
					isLong
				/>
				{!isCollaborative && (
					<Switch
						label={words.isPublic}
						hint={words.isPublicHint}
						checked={typed.value.isPublic}
						onChange={(isPublic) => type({ isPublic })}
					/>
				)}
				<p class="hint failure" role="alert">
					{problem.value && explain(problem.value)}
				</p>
				<Button kind="primary">{submitText}</Button>
			</form>
		</Sheet>
	);
}

/** Spotify shows a description in one paragraph. */
const tidied = ({ name, description, isPublic }: PlaylistEntries): PlaylistEntries => ({
	name: name.trim(),
	description: description.replace(/\s+/g, ' ').trim(),
	isPublic,
});

/** Why Spotify would not take a name; null when it does. */
function faultOfName({ length: count }: string, messages: Messages): string | null {
	if (count === 0) return messages.playlist.nameMissing;
	return count > MOST_NAME_CHARACTERS ? phrase(messages, 'playlist', 'nameTooLong', { count }) : null;
}

const faultOfDescription = ({ length: count }: string, messages: Messages): string | null =>
	count > MOST_DESCRIPTION_CHARACTERS ? phrase(messages, 'playlist', 'descriptionTooLong', { count }) : null;

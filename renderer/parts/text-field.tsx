import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../model.ts';
import { adopt } from '../styles/adopt.ts';
import { IconButton } from './button.tsx';
import styles from './field.css?inline';
import { Icon } from './icon.tsx';

adopt(styles);

interface TextFieldProps {
	readonly id: string;
	/** Its label, which is shown while it is empty. */
	readonly name: string;
	readonly value: string;
	readonly onInput: (value: string) => void;
	/** With a magnifier, and a button that empties it. */
	readonly isSearch?: boolean;
	readonly autoFocus?: boolean;
	readonly maxLength?: number;
}

/** A line of text. */
export function TextField(props: TextFieldProps) {
	const { id, name, value, onInput, isSearch = false, autoFocus = false, maxLength = 200 } = props;
	const words = useWords();
	const field = useRef<HTMLInputElement>(null);
	useLayoutEffect(() => {
		if (!autoFocus) return;
		field.current?.focus();
		// What was typed before is replaced by typing on.
		field.current?.select();
	}, [autoFocus]);

	function clear(): void {
		onInput('');
		field.current?.focus();
	}

	return (
		<div class="line text-field">
			{isSearch && <Icon name="search" />}
			<input
				ref={field}
				id={id}
				type="text"
				aria-label={name}
				placeholder={name}
				value={value}
				maxLength={maxLength}
				autocomplete="off"
				spellcheck={false}
				enterkeyhint={isSearch ? 'search' : 'done'}
				onInput={(event) => onInput(event.currentTarget.value)}
			/>
			{isSearch && value !== '' && (
				<IconButton icon="close" look="small" name={words.list.clear} onPress={clear} />
			)}
		</div>
	);
}

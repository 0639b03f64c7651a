import type { ComponentChildren } from 'preact';
import { useModel } from '../model.ts';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps {
	readonly children: ComponentChildren;
	readonly kind?: 'primary' | 'secondary' | 'plain';
	/** What it returns is waited for, and a failure of it is told. Not needed where it submits a form. */
	readonly onPress?: () => unknown;
}

export function Button({ children, onPress, kind = 'secondary' }: ButtonProps) {
	const { attempt } = useModel();
	return (
		<button
			type={onPress ? 'button' : 'submit'}
			class={`button ${kind}`}
			onClick={onPress && (() => void attempt(onPress()))}
		>
			{children}
		</button>
	);
}

export interface IconButtonProps {
	readonly icon: IconName;
	readonly name: string;
	/** For toggles whose name stays; leave it out where the name tells the state. */
	readonly pressed?: boolean;
	/** Lit without being announced as pressed. */
	readonly lit?: boolean;
	/** Shown in place of the name while pointing at it, such as why it is disabled. */
	readonly hint?: string | undefined;
	readonly look?: string;
	/**
	 * Shown and announced as disabled, but keeps its place in the tab order: a control that is refused for a
	 * moment, such as Next at the end of a list, would otherwise throw keyboard focus away.
	 */
	readonly disabled?: boolean;
	/** What it returns is waited for, and a failure of it is told. */
	readonly onPress: (button: HTMLButtonElement) => unknown;
	readonly id?: string;
	readonly tabIndex?: number;
	/** Pressing it opens a menu. */
	readonly hasMenu?: boolean;
}

export function IconButton(props: IconButtonProps) {
	const { icon, name, onPress, disabled = false, pressed, lit = pressed, hint = name, look = '' } = props;
	const { attempt } = useModel();
	return (
		<button
			type="button"
			id={props.id}
			tabIndex={props.tabIndex}
			aria-haspopup={props.hasMenu ? 'menu' : undefined}
			class={`icon-button ${look}${lit ? ' lit' : ''}`}
			aria-label={name}
			aria-pressed={pressed}
			aria-disabled={disabled}
			title={hint}
			onClick={({ currentTarget }) => void (disabled || attempt(onPress(currentTarget)))}
		>
			<Icon name={icon} />
		</button>
	);
}

import type { ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps {
	readonly children: ComponentChildren;
	readonly kind?: 'primary' | 'secondary' | 'plain';
	readonly type?: 'button' | 'submit';
	/** Not needed where it submits a form. */
	readonly onPress?: () => void;
}

export function Button({ children, onPress, kind = 'secondary', type = 'button' }: ButtonProps) {
	return (
		<button type={type} class={`button ${kind}`} onClick={onPress}>
			{children}
		</button>
	);
}

interface IconButtonProps {
	readonly icon: IconName;
	readonly name: string;
	/** For toggles whose name stays; leave it out where the name tells the state. */
	readonly pressed?: boolean;
	/** Lit without being announced as pressed. */
	readonly lit?: boolean;
	/** Shown in place of the name while pointing at it, such as why it is disabled. */
	readonly hint?: string;
	readonly look?: string;
	/**
	 * Shown and announced as disabled, but keeps its place in the tab order: a control that is refused for a
	 * moment, such as Next at the end of a list, would otherwise throw keyboard focus away.
	 */
	readonly disabled?: boolean;
	readonly onPress: () => void;
	readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function IconButton(props: IconButtonProps) {
	const { icon, name, onPress, disabled = false, pressed, lit = pressed, hint = name, look = '' } = props;
	return (
		<button
			type="button"
			ref={props.buttonRef ?? null}
			class={`icon-button ${look}${lit ? ' lit' : ''}`}
			aria-label={name}
			aria-pressed={pressed}
			aria-disabled={disabled}
			title={hint}
			onClick={disabled ? undefined : onPress}
		>
			<Icon name={icon} />
		</button>
	);
}

import { useLayoutEffect } from 'preact/hooks';
import { useModel } from '../model.ts';

/** Where the menu or sheet is drawn that is open. */
export function OverlayPlace() {
	const { overlay } = useModel();
	const content = overlay.content.value;
	useLayoutEffect(() => {
		if (!content) overlay.giveFocusBack();
	}, [content, overlay]);
	return <>{content}</>;
}

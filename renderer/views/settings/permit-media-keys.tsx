import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';

/** Leads to where macOS lets the person allow media keys. */
export function PermitMediaKeys() {
	const { words, bridge } = useModel();
	return <Button onPress={() => bridge.askToPermitMediaKeys()}>{words.settings.askMacos}</Button>;
}

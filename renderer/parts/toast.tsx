import { useModel } from '../model.ts';

/** The short confirmation at the lower edge. Always there, so that screen readers hear it change. */
export function Toast() {
	const { toast } = useModel();
	const text = toast.value;
	return (
		<div class="toast-place" role="status">
			{text !== null && <p class="toast">{text}</p>}
		</div>
	);
}

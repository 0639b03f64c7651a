import { useModel } from '../model.ts';

/** Short confirmations. Always there, so that screen readers hear it change. */
export function ToastPlace() {
	const { words, toaster, attempt } = useModel();
	const { undo, text } = toaster.toast.value ?? {};

	function takeBack(): void {
		toaster.dismiss();
		void attempt(undo?.());
	}

	return (
		<div class="toast-place" role="status">
			{text && (
				<div
					class="line toast"
					onFocusIn={() => toaster.hold(true)}
					onFocusOut={() => toaster.hold(false)}
					onPointerEnter={() => toaster.hold(true)}
					onPointerLeave={() => toaster.hold(false)}
				>
					<p>{text}</p>
					{undo && (
						<button type="button" class="button plain" aria-keyshortcuts="Control+Z" onClick={takeBack}>
							{words.list.undo}
						</button>
					)}
				</div>
			)}
		</div>
	);
}

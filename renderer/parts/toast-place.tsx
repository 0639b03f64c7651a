import { useModel } from '../model.ts';
import type { Toast } from '../toast.ts';

/** Short confirmations, but for one of them. Always there, so that screen readers hear it change. */
export function ToastPlace({ except }: { except?: Toast | null }) {
	const { words, toaster, attempt } = useModel();
	const toast = toaster.toast.value;
	const { undo, text } = (toast !== except && toast) || {};

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

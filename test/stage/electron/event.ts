/** The object that Electron's events begin with. */
export function createEvent() {
	let prevented = false;
	return {
		preventDefault(): void {
			prevented = true;
		},
		get defaultPrevented(): boolean {
			return prevented;
		},
	};
}

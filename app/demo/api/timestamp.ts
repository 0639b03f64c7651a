/** To the second, as playlists and the library give it. */
export function timestamp(at: number): string {
	return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

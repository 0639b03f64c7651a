/** Spotify's client ids: 32 hexadecimal digits. Here by itself because the popover checks it without valibot. */
export const clientIdPattern = /^[0-9a-f]{32}$/;

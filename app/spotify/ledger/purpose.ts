/** What a request is made for: something the person did, or a read while the popover is open or closed. */
export const purposes = ['command', 'popover', 'background'] as const;

export type Purpose = (typeof purposes)[number];

/** Reads can wait. Whatever the person did goes out. */
export type ReadPurpose = Exclude<Purpose, 'command'>;

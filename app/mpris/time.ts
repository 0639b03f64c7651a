/** MPRIS counts in these. */
export const microseconds = (ms: number): bigint => BigInt(Math.round(ms * 1_000));

/** As a number, which is not exact for what no song is long enough for. */
export const millisecondsOf = (us: bigint): number => Number(us) / 1_000;

/**
 * Milliseconds on the monotonic clock of the computer, which has one origin for all of its processes; that of
 * `performance.now()` is each one's own. https://docs.libuv.org/en/v1.x/misc.html#c.uv_hrtime
 */
export const sharedMs = (): number => Number(process.hrtime.bigint()) / 1e6;

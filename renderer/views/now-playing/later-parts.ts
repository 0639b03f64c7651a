export { UpNext } from './up-next.tsx';
export { UpdatesPaused } from './updates-paused.tsx';
export { WaysToStart } from './ways-to-start.tsx';

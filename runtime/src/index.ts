export { type AsyncCachedOptions, asyncCached, invalidateCached } from './asyncCached.ts';
export {
	logSlowOperation,
	type SlowOperation,
	type SlowOperationOptions,
} from './logSlowOperation.ts';
export {
	type BlockingReport,
	type MonitorBlockingOptions,
	monitorBlocking,
} from './monitorBlocking.ts';
export {
	closeOffload,
	configureOffload,
	type OffloadOptions,
	type OffloadPoolOptions,
	offload,
} from './offload.ts';

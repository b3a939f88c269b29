export type { AsyncCachedOptions } from './asyncCached.js';
export { asyncCached, invalidateCached } from './asyncCached.js';
export type { SlowOperation, SlowOperationOptions } from './logSlowOperation.js';
export { logSlowOperation } from './logSlowOperation.js';
export type { BlockingReport, MonitorBlockingOptions } from './monitorBlocking.js';
export { monitorBlocking } from './monitorBlocking.js';
export type { OffloadOptions, OffloadPoolOptions } from './offload.js';
export { closeOffload, configureOffload, offload } from './offload.js';

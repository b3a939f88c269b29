import type { RunnableTransform } from '../src/plan/defineTransform.ts';
import awaitCalls from './await-calls.ts';
import monitorBlocking from './monitor-blocking.ts';
import parallelizeAwaits from './parallelize-awaits.ts';
import stripAsync from './strip-async.ts';
import stripExecutor from './strip-executor.ts';
import unblockIo from './unblock-io.ts';
import wrapSyncService from './wrap-sync-service.ts';

/** Every transform of the suite. */
export const transforms: readonly RunnableTransform[] = [
	awaitCalls,
	monitorBlocking,
	parallelizeAwaits,
	stripAsync,
	stripExecutor,
	unblockIo,
	wrapSyncService,
];

export type AnyFn<R = any, T extends any[] = any[]> = (...parameters: T) => R;
export type Syncify<T extends AnyFn> = (...parameters: Parameters<T>) => Awaited<ReturnType<T>>;
export interface SynckitOptions {
	execArgv?: string[];
	globalShims?: boolean;
	timeout?: number;
	tsRunner?: 'node' | 'tsx';
}
export declare function createSyncFn<T extends AnyFn>(
	workerPath: URL | string,
	timeoutOrOptions?: SynckitOptions | number,
): Syncify<T>;
export declare function runAsWorker<T extends AnyFn>(fn: T): void;

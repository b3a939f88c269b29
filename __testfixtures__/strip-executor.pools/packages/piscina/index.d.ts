export default class Piscina<T = any, R = any> {
	constructor(options?: { filename?: string; name?: string; maxThreads?: number; workerData?: unknown });
	run(task: T, options?: { name?: string; signal?: AbortSignal }): Promise<R>;
	readonly queueSize: number;
	destroy(): Promise<void>;
	close(): Promise<void>;
}
export { Piscina };
export function move<T>(value: T): T;

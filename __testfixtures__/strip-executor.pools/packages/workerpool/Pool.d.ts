export = Pool;
declare class Pool {
	exec<T extends (...args: any[]) => any>(
		method: string | T,
		params?: Parameters<T> | null,
	): Promise<ReturnType<T>>;
	terminate(): Promise<void>;
}

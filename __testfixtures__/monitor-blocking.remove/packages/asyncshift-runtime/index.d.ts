type AnyFunction = (this: never, ...args: never[]) => unknown;

interface Wrapper {
	<Wrapped extends AnyFunction>(fn: Wrapped, context?: ClassMethodDecoratorContext): Wrapped;
	<Wrapped extends AnyFunction>(
		target: object,
		key: string | symbol,
		method: TypedPropertyDescriptor<Wrapped>,
	): TypedPropertyDescriptor<Wrapped>;
}

export interface MonitorBlockingOptions {
	readonly thresholdMs?: number;
	readonly name?: string;
}

export declare function monitorBlocking(options?: MonitorBlockingOptions): Wrapper;

interface SlowOperationOptions {
	readonly thresholdMs?: number;
	readonly offloadMs?: number;
}

export declare function logSlowOperation<Wrapped extends AnyFunction>(
	name: string,
	options: SlowOperationOptions,
	fn: Wrapped,
): Wrapped;
export declare function logSlowOperation(name: string, options?: SlowOperationOptions): Wrapper;

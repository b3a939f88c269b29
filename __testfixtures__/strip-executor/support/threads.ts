export interface Pool {
	readonly size: number;
}

export function makePool(size: number): Pool {
	return { size };
}

/** Stands for a thread: the work is done in another turn. */
export async function runInExecutor<A extends unknown[], R>(
	_executor: Pool | null,
	fn: (...args: A) => R | Promise<R>,
	...args: A
): Promise<R> {
	await new Promise((resolve) => setTimeout(resolve, 1));
	return fn(...args);
}

export class EventLoop {
	async run<A extends unknown[], R>(
		_executor: Pool | null,
		fn: (...args: A) => R | Promise<R>,
		args: A,
	): Promise<R> {
		await new Promise((resolve) => setTimeout(resolve, 1));
		return fn(...args);
	}
}

export function getEventLoop(): EventLoop {
	return new EventLoop();
}

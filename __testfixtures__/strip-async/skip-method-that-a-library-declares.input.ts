// refused: promise-required
export class Resource implements AsyncDisposable {
	async [Symbol.asyncDispose](): Promise<void> {
		console.log('gone');
	}
}

export class Source implements AsyncIterator<number> {
	async next(): Promise<IteratorResult<number>> {
		return { done: true, value: undefined };
	}
}

export const first = async (source: Source) => (await source.next()).done;

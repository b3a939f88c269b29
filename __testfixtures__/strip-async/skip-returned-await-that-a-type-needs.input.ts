// untouched: without the `await` the type of what is returned does not fit
export async function runLater<Result>(run: () => Result): Promise<Awaited<Result>> {
	await new Promise((resolve) => setImmediate(resolve));
	return await run();
}

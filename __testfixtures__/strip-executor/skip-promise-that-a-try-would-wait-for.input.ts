// refused: executor-shape
declare function load(id: string): Promise<number>;

export async function sizeOf(id: string): Promise<number> {
	return await new Promise<number>((resolve) => {
		try {
			resolve(load(id));
		} catch {
			resolve(0);
		}
	});
}

export const work = async function work(this: void, id: number): Promise<number> {
	return id;
};
export const other = async function renamed() {
	return await work(1);
};

export default class Piscina<T = any, R = any> {
	constructor(options?: { filename?: string });
	run(task: T, options?: { name?: string }): Promise<R>;
}
export { Piscina };

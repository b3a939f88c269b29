/** Like another thread: copies go in, a copy comes out, later. The function is found by its name. */
export function offload(module, task, { name = task.name } = {}) {
	return async (...args) => {
		let found = await import(module);
		for (const part of name.split('.')) found = found[part];
		return structuredClone(found(...structuredClone(args)));
	};
}

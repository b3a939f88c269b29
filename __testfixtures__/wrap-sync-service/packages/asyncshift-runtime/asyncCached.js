/** Keeps the results of each object for good, and no failures. */
export function asyncCached(given = {}) {
	return typeof given === 'function' ? keep(given) : keep;
}

function keep(fn) {
	const owners = new WeakMap();
	const nobody = {};
	return async function (...args) {
		const owner = this ?? nobody;
		const kept = owners.get(owner) ?? new Map();
		owners.set(owner, kept);
		const key = JSON.stringify(args);
		const known = kept.get(key) ?? fn.apply(this, args);
		kept.set(key, known);
		known.catch(() => kept.delete(key));
		return await known;
	};
}

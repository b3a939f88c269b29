module.exports = async function inThread(fn, ...args) {
	await null;
	return fn(...args);
};

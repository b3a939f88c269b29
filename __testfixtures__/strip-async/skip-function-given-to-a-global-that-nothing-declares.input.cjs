// untouched: whoever reads the global `loader` is not known
// @ts-nocheck
loader = async function () {
	return 1;
};

exports.read = async function read(file) {
	return file;
};

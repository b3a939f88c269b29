// refused: replaced-import
module.exports.pack = async (text) => {
	const { gzipSync } = require('zlib');
	return gzipSync(text).length;
};

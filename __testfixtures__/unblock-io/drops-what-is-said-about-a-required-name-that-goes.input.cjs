const {
	existsSync, // whether it is there
	// Takes it in.
	readFileSync,
	constants,
	writeFileSync // and out
} = require('fs');
const { gzipSync /* packs */, constants: levels, gunzipSync /* unpacks */ } = require('zlib');

module.exports.copy = async (from, to) => {
	if (existsSync(from)) writeFileSync(to, gunzipSync(gzipSync(readFileSync(from))), { mode: constants.S_IRUSR });
	return levels.Z_OK;
};

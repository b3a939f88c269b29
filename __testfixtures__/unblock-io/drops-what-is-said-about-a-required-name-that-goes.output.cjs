const {
	constants
} = require('fs');
const { readFile, writeFile, access } = require('fs/promises');
const { gzip /* packs */, constants: levels, gunzip /* unpacks */ } = require('zlib');
const { promisify } = require('util');

const gunzipAsync = promisify(gunzip);
const gzipAsync = promisify(gzip);

module.exports.copy = async (from, to) => {
	if (await access(from).then(() => true, () => false)) await writeFile(to, await gunzipAsync(await gzipAsync(await readFile(from))), { mode: constants.S_IRUSR });
	return levels.Z_OK;
};

/** @param {string} text */
exports.first = (text) => text.charAt(0);
/** @param {string} text */
module.exports.last = function (text) {
	return text.charAt(text.length - 1);
};

exports.first = (text) => text[0];
module.exports.last = function (text) {
	return text.at(-1);
};

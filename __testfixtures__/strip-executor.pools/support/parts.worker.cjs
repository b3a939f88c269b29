exports.first = (text) => text.charAt(0);
module.exports.last = function (text) {
	return text.charAt(text.length - 1);
};

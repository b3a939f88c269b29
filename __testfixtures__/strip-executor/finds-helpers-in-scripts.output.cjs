const upper = (text) => text.toUpperCase();

exports.shout = async (text) => {
	return await upper(text);
};

/** @param {string} text */
function trim(text) {
	return text.trim();
}

/** @param {{ text: string, times: number }} job */
async function repeat({ text, times }) {
	if (times < 0) throw new RangeError('times');
	return text.repeat(times);
}

module.exports = { trim, repeat };

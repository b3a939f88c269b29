function trim(text) {
	return text.trim();
}

async function repeat({ text, times }) {
	if (times < 0) throw new RangeError('times');
	return text.repeat(times);
}

module.exports = { trim, repeat };

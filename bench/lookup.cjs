/** One lookup per file and no edit, for stock jscodeshift. */
module.exports = ({ source, path }, { jscodeshift }) => {
	const parser = /\.tsx$/.test(path) ? 'tsx' : /\.[cm]?ts$/.test(path) ? 'ts' : 'babel';
	jscodeshift
		.withParser(parser)(source)
		.find(jscodeshift.CallExpression, { callee: { property: { name: 'readFileSync' } } })
		.size();
};

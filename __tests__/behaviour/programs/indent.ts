/** Breaks lines after braces and indents them, enough to read a program. */
export function indent(text: string): string {
	const lines = text
		.replace(
			/\{ (?=(effect|return|const|let|if|for|try|throw|while|do|switch|save|state|class|void|delete|yield|function|read|\n))/g,
			'{\n',
		)
		.replace(/;\s*\}/g, ';\n}')
		.replace(/\}\s*\}/g, '}\n}')
		.replace(/\n\s*\n/g, '\n')
		.split('\n');
	let depth = 0;
	return lines
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.map((line) => {
			const own = /^[\])}]+/.exec(line)?.[0].length ?? 0;
			const result = '  '.repeat(Math.max(0, depth - own)) + line;
			depth += count(line, /[[({]/g) - count(line, /[\])}]/g);
			return result;
		})
		.join('\n')
		.concat('\n');
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

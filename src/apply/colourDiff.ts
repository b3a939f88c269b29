import { createColors } from 'picocolors';

const colours = createColors(true);

/** A unified diff coloured for a terminal; removing the escape codes gives the same diff. */
export function colourDiff(diff: string): string {
	let inHeader = false;
	return diff
		.split('\n')
		.map((line) => {
			if (line.startsWith('diff --git ')) inHeader = true;
			else if (line.startsWith('@@')) inHeader = false;
			return colourLine(line, inHeader);
		})
		.join('\n');
}

function colourLine(line: string, inHeader: boolean): string {
	// The carriage return stays outside: inside, it would move the cursor before the reset.
	const end = line.endsWith('\r') ? '\r' : '';
	const text = end === '' ? line : line.slice(0, -1);
	if (text === '') return line;
	return paint(text, inHeader) + end;
}

function paint(text: string, inHeader: boolean): string {
	if (inHeader) return colours.bold(text);
	if (text.startsWith('@@')) return colours.cyan(text);
	if (text.startsWith('+')) return colours.green(text);
	if (text.startsWith('-')) return colours.red(text);
	return text;
}

import type { BlockingCall, ScanResult } from '../../scan/scanResult.ts';
import { inlineCode } from '../markdownText.ts';
import { plural } from '../plural.ts';
import { describeRemedy, describeUrgency, groupByRemedy } from './describe.ts';

/** The findings as Markdown, for an issue or a pull request. */
export function renderScanMarkdown({
	calls,
	hot,
	unreached,
	ignored,
	filesSeen,
}: ScanResult): string {
	const sections = groupByRemedy(calls).map(
		([remedy, group]) =>
			`## ${describeRemedy(remedy)}\n\n| Call | Reached from | Advice |\n| --- | --- | --- |\n${group.map(renderRow).join('\n')}`,
	);
	if (hot.length > 0) {
		const rows = hot.map(
			({ file, line, label, measured: { longest, runs, urgency } }) =>
				`| ${code(label)} ${placeOf(file, line)} | ${longest.toFixed(1)} ms, ${plural(runs, 'run')} | ${describeUrgency(urgency)} |`,
		);
		sections.push(
			`## Functions that compute for long\n\n| Function | Longest run | |\n| --- | --- | --- |\n${rows.join('\n')}`,
		);
	}
	const summary = `${plural(calls.length, 'blocking call')} reached from async code or the event loop in ${plural(filesSeen, 'file')}, ${plural(unreached, 'other')} not reached${ignored === 0 ? '' : `, ${ignored} left out by a comment`}.`;
	return `${['# Blocking calls', summary, ...sections].join('\n\n')}\n`;
}

function renderRow({ name, file, line, path, advice, measured }: BlockingCall): string {
	const way = path
		.map((step) => `${code(step.label)} ${placeOf(step.file, step.line)}`)
		.join(' → ');
	const time =
		measured === undefined
			? ''
			: ` ${measured.longest.toFixed(1)} ms: ${describeUrgency(measured.urgency)}.`;
	return `| ${code(name)} ${placeOf(file, line)} | ${way} | ${cell(advice)}${time} |`;
}

function code(text: string): string {
	return cell(inlineCode(text));
}

/** Where something is; a name that would be read as markup is written as code. */
function placeOf(file: string, line: number): string {
	const place = `${file}:${line}`;
	return /[`*<>|[\]\\&#~]/.test(place) ? code(place) : place;
}

function cell(text: string): string {
	return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

import { countLevels, type Finding, type Level } from './findings/finding.ts';
import { outcomeFindings } from './findings/outcomeFindings.ts';
import { scanFindings } from './findings/scanFindings.ts';
import { plural } from './plural.ts';
import type { Reporter } from './reporter.ts';
import { showControls } from './showControls.ts';

/** GitHub shows no more of each level and step. https://github.com/orgs/community/discussions/26680 */
const maximumPerLevel = 10;

const commands: Readonly<Record<Level, string>> = {
	error: 'error',
	warning: 'warning',
	note: 'notice',
};

/**
 * Annotations of GitHub Actions: the most important findings, and how many more there are.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const reporter: Reporter = {
	renderOutcome: (outcome) => render(outcomeFindings(outcome)),
	renderScan: (scan) => render(scanFindings(scan)),
};

function render(findings: readonly Finding[]): string {
	const counts = countLevels(findings);
	const isCut = counts.some(([, count]) => count > maximumPerLevel);
	const shown = counts.flatMap(([level]) => {
		// The line that says what was cut is a notice too.
		const maximum = maximumPerLevel - (isCut && level === 'note' ? 1 : 0);
		return findings.filter((finding) => finding.level === level).slice(0, maximum);
	});
	const lines = shown.map(toCommand);
	if (isCut) lines.push(describeRest(findings.length - shown.length, counts));
	return lines.map((line) => `${line}\n`).join('');
}

function toCommand({ file, region, level, code, message, suggestion }: Finding): string {
	const { line, column, endLine, endColumn } = region;
	const properties = Object.entries({
		file,
		line,
		endLine,
		col: column,
		endColumn,
		title: `asyncshift: ${code}`,
	})
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
	const text = suggestion === undefined ? message : `${message}\n${suggestion}`;
	return `::${commands[level]} ${properties.join(',')}::${escapeData(text)}`;
}

function describeRest(rest: number, counts: readonly [Level, number][]): string {
	const all = counts.map(([level, count]) => plural(count, commands[level])).join(', ');
	const text = `${plural(rest, 'finding')} more than GitHub shows (of ${all}): see the log, or take another --report.`;
	return `::notice title=asyncshift::${escapeData(text)}`;
}

function escapeData(text: string): string {
	return showControls(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

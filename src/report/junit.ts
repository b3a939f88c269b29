import type { Finding } from './findings/finding.ts';
import { outcomeFindings } from './findings/outcomeFindings.ts';
import { scanFindings } from './findings/scanFindings.ts';
import { plural } from './plural.ts';
import type { Reporter } from './reporter.ts';

/**
 * JUnit XML: a test case per file, so that a case keeps its name when lines move and CI can tell old
 * failures from new ones. It fails where the command does; what is only left alone is skipped, and what
 * else there is to say is its output. A case has one failure, since Jenkins keeps only one.
 * https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd
 */
export const reporter: Reporter = {
	renderOutcome(outcome) {
		const transforms = outcome.steps.map(({ plan }) => plan.transform).join(', ');
		const findings = outcomeFindings(outcome);
		return render(`asyncshift ${outcome.command} ${transforms}`, findings, outcome.changed);
	},
	renderScan: (scan) => render('asyncshift scan', scanFindings(scan), []),
};

/**
 * @param files those that have a case although nothing is to be said about them
 */
function render(suite: string, findings: readonly Finding[], files: readonly string[]): string {
	const byFile = new Map<string, Finding[]>(files.map((file) => [file, []]));
	for (const finding of findings) {
		const group = byFile.get(finding.file);
		if (group === undefined) byFile.set(finding.file, [finding]);
		else group.push(finding);
	}
	const cases = [...byFile]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([file, group]) => renderCase(suite, file, group));
	const count = (tag: string) => cases.filter((text) => text.includes(`\n\t\t\t<${tag} `)).length;
	const totals = `tests="${cases.length}" failures="${count('failure')}" errors="0"`;
	const name = `name="${escapeXml(suite)}"`;
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<testsuites ${name} ${totals}>`,
		`\t<testsuite ${name} ${totals} skipped="${count('skipped')}">`,
		...cases,
		'\t</testsuite>',
		'</testsuites>',
		'',
	].join('\n');
}

function renderCase(suite: string, file: string, findings: readonly Finding[]): string {
	const failing = findings.filter(({ fails }) => fails);
	const leftAlone = findings.filter(({ fails, level }) => !fails && level === 'warning');
	const others = findings.filter(({ fails, level }) => !fails && level === 'note');
	const parts = [
		...renderGroup('failure', failing),
		...(failing.length > 0 ? renderOutput(leftAlone) : renderGroup('skipped', leftAlone)),
		...renderOutput(others),
	];
	const start = `\t\t<testcase classname="${escapeXml(suite)}" name="${escapeXml(file)}"`;
	return parts.length === 0 ? `${start}/>` : [`${start}>`, ...parts, '\t\t</testcase>'].join('\n');
}

function renderGroup(tag: 'failure' | 'skipped', findings: readonly Finding[]): string[] {
	if (findings.length === 0) return [];
	const codes = [...new Set(findings.map(({ code }) => code))].join(', ');
	const message = `${plural(findings.length, 'site')}: ${codes}`;
	const type = tag === 'failure' ? ` type="${escapeXml(findings[0]!.code)}"` : '';
	return [
		`\t\t\t<${tag} message="${escapeXml(message)}"${type}>${escapeXml(listOf(findings))}</${tag}>`,
	];
}

function renderOutput(findings: readonly Finding[]): string[] {
	if (findings.length === 0) return [];
	return [`\t\t\t<system-out>${escapeXml(listOf(findings))}</system-out>`];
}

function listOf(findings: readonly Finding[]): string {
	return findings
		.map(({ file, region: { line, column }, code, message, suggestion }) => {
			const place = [file, line, ...(column === undefined ? [] : [column])].join(':');
			const advice = suggestion === undefined ? '' : `\n    ${suggestion}`;
			return `${place} ${code}: ${message}${advice}`;
		})
		.join('\n');
}

/** XML 1.0 has no way at all to write most control characters and lone surrogates. */
function escapeXml(text: string): string {
	return (
		text
			// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be replaced
			.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu, '\uFFFD')
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')
			.replaceAll('"', '&quot;')
	);
}

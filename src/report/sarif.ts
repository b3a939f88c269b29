import { createHash } from 'node:crypto';
import { documentationUrl } from './documentation.ts';
import { describeCode } from './findings/describeCode.ts';
import type { Finding, Level, Region } from './findings/finding.ts';
import { outcomeFindings } from './findings/outcomeFindings.ts';
import { scanFindings } from './findings/scanFindings.ts';
import type { Reporter, ReportStyle } from './reporter.ts';

/**
 * GitHub refuses a run with more results; of these it shows the 5,000 most important.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
const maximumResults = 25_000;

/**
 * SARIF 2.1.0, for code scanning. There are no `fixes`: one that is applied alone would leave half of a
 * migration behind.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const reporter: Reporter = {
	renderOutcome: (outcome, style) => render(outcomeFindings(outcome), style),
	renderScan: (scan, style) => render(scanFindings(scan), style),
};

function render(findings: readonly Finding[], { version }: ReportStyle): string {
	const shown = findings.slice(0, maximumResults);
	const codes = [...new Set(shown.map(({ code }) => code))].sort();
	const fingerprints = new Fingerprints();
	const left = findings.length - shown.length;
	const log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: {
					driver: {
						name: 'asyncshift',
						version,
						informationUri: documentationUrl(version, 'cli.md'),
						rules: codes.map((code) => toRule(code, version)),
					},
				},
				columnKind: 'utf16CodeUnits',
				invocations: [
					{
						executionSuccessful: true,
						...(left === 0
							? {}
							: {
									toolExecutionNotifications: [
										{
											level: 'warning',
											message: {
												text: `${left} less important findings are left out: there may be ${maximumResults} in a run.`,
											},
										},
									],
								}),
					},
				],
				results: shown.map((finding) =>
					toResult(finding, codes.indexOf(finding.code), fingerprints.of(finding)),
				),
			},
		],
	};
	return `${JSON.stringify(log, undefined, '\t')}\n`;
}

function toRule(code: string, version: string) {
	const { summary, suggestion, page, anchor } = describeCode(code);
	const text = suggestion === undefined ? summary : `${summary} ${suggestion}`;
	const helpUri = documentationUrl(version, page, anchor);
	return {
		id: code,
		shortDescription: { text: summary },
		fullDescription: { text },
		help: { text, markdown: `${text}\n\n[More about \`${code}\`](${helpUri})` },
		helpUri,
		properties: { tags: ['async'] },
	};
}

function toResult(finding: Finding, ruleIndex: number, fingerprint: string) {
	const { file, region, level, code, message, suggestion, rule, path } = finding;
	return {
		ruleId: code,
		ruleIndex,
		level: level satisfies Level,
		message: { text: suggestion === undefined ? message : `${message} ${suggestion}` },
		locations: [locationOf(file, region)],
		partialFingerprints: { primaryLocationLineHash: fingerprint },
		...(path === undefined
			? {}
			: {
					codeFlows: [
						{
							threadFlows: [
								{
									locations: path.map((step) => ({
										location: { ...locationOf(step.file, step), message: { text: step.text } },
									})),
								},
							],
						},
					],
				}),
		...(rule === undefined ? {} : { properties: { rule } }),
	};
}

function locationOf(file: string, { line, column, endLine, endColumn }: Region) {
	return {
		physicalLocation: {
			artifactLocation: {
				uri: file.split('/').map(encodeURIComponent).join('/'),
				uriBaseId: '%SRCROOT%',
			},
			region: { startLine: line, startColumn: column, endLine, endColumn },
		},
	};
}

/** Tells findings apart by what their line says, so that they are the same ones after the line moved. */
class Fingerprints {
	readonly #seen = new Map<string, number>();

	of({ code, file, lineText, message }: Finding): string {
		const hash = createHash('sha256')
			.update([code, file, lineText?.replace(/\s+/g, ' ').trim() ?? message].join('\0'))
			.digest('hex')
			.slice(0, 16);
		const count = (this.#seen.get(hash) ?? 0) + 1;
		this.#seen.set(hash, count);
		return `${hash}:${count}`;
	}
}

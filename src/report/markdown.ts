import { isOutOfScope, type RefusalCode, reasonOf, refusalCodes } from '../plan/refusalCodes.ts';
import { describeOutcome } from './describeOutcome.ts';
import { documentationUrl } from './documentation.ts';
import { describeCode } from './findings/describeCode.ts';
import { escapeMarkdown, inlineCode } from './markdownText.ts';
import { plural } from './plural.ts';
import type { Outcome, Reporter, ReportStyle, Step } from './reporter.ts';
import { renderScanMarkdown } from './scan/markdown.ts';
import { describeSelection } from './selectionList.ts';
import { showControlsIn } from './showControls.ts';

const maximumFiles = 50;
const maximumSites = 10;

/** Markdown, for an issue, a pull request or the summary of a job. */
export const reporter: Reporter = {
	renderOutcome(told, style) {
		const outcome = showControlsIn(told);
		const { command, steps, check, written } = outcome;
		const [first] = steps;
		const title =
			command === 'migrate'
				? `asyncshift migrate: ${plural(steps.length, 'step')}`
				: `asyncshift ${command} ${first!.plan.transform}`;
		const failed = check && outcome.changed.length > 0 ? '\n\n**The check failed.**' : '';
		const sections =
			command === 'migrate'
				? steps.flatMap((step) => [
						`## ${step.number}. ${step.plan.transform}`,
						describeOutcome({ ...step, written }),
						...renderStep(step, style, '###'),
					])
				: [describeOutcome({ ...first!, written }) + failed, ...renderStep(first!, style, '##')];
		return `${[`# ${title}`, ...sections, ...(command === 'migrate' ? [together(outcome) + failed] : [])].join('\n\n')}\n`;
	},
	renderScan: ({ result }) => renderScanMarkdown(showControlsIn(result)),
};

function together({ changed, written }: Outcome): string {
	return `All steps together ${written ? 'changed' : 'would change'} ${plural(changed.length, 'file')}.`;
}

function renderStep(step: Step, style: ReportStyle, heading: string): string[] {
	const { refusals, warnings, breaking } = step.plan;
	// Nothing is left alone where nothing is done.
	if (step.newErrors.length > 0) return renderSites('New errors', step.newErrors, style, heading);
	const listed = refusals.filter((refusal) => !isOutOfScope(refusal));
	const leftOut = describeSelection(step.selection);
	return [
		...(leftOut.length === 0 ? [] : [listOf(leftOut.map(escapeMarkdown))]),
		...renderFiles(step),
		...renderSites('Left alone', listed, style, heading),
		...renderOutOfScope(step),
		...renderSites('To review', warnings, style, heading),
		...(breaking.length === 0
			? []
			: [
					`${heading} Public API: ${plural(breaking.length, 'breaking change')}`,
					listOf(breaking.map(({ changelog }) => changelog.replace(/^- /, ''))),
				]),
	];
}

function renderFiles({ plan, changed }: Step): string[] {
	if (changed.length === 0) return [];
	const made = new Map<string, number>();
	const all = new Map<string, number>();
	for (const { file, kind } of plan.decisions) {
		all.set(file, (all.get(file) ?? 0) + 1);
		if (kind === 'make-async') made.set(file, (made.get(file) ?? 0) + 1);
	}
	const rows = changed
		.slice(0, maximumFiles)
		.map(
			(file) =>
				`| ${inlineCode(file).replaceAll('|', '\\|')} | ${plan.summary.awaitsByFile[file] ?? 0} | ${made.get(file) ?? 0} | ${all.get(file) ?? 0} |`,
		);
	const more = changed.length - maximumFiles;
	return [
		`<details><summary>${plural(changed.length, 'file')}</summary>`,
		`| File | Awaits | Made async | Changes |\n| --- | ---: | ---: | ---: |\n${rows.join('\n')}`,
		...(more > 0 ? [`… and ${plural(more, 'more file')}.`] : []),
		'</details>',
	];
}

interface Site {
	readonly file: string;
	readonly line: number;
	readonly code: string;
	readonly message: string;
}

/** By code, the most frequent first. */
function renderSites(
	title: string,
	sites: readonly Site[],
	{ version }: ReportStyle,
	heading: string,
): string[] {
	if (sites.length === 0) return [];
	const byCode = new Map<string, Site[]>();
	for (const site of sites) byCode.set(site.code, [...(byCode.get(site.code) ?? []), site]);
	const groups = [...byCode].sort(([, one], [, other]) => other.length - one.length);
	return [
		`${heading} ${title}: ${plural(sites.length, 'site')}`,
		...groups.flatMap(([code, group]) => {
			const { summary, suggestion, page, anchor } = describeCode(code);
			const link = documentationUrl(version, page, anchor);
			return [
				`[\`${code}\`](${link}) (${group.length}): ${escapeMarkdown(summary)} ${escapeMarkdown(suggestion ?? '')}`.trimEnd(),
				listOf(
					group.map(
						({ file, line, message }) =>
							`${inlineCode(`${file}:${line}`)} ${escapeMarkdown(message)}`,
					),
				),
			];
		}),
	];
}

function renderOutOfScope({ plan }: Step): string[] {
	const counts = new Map<RefusalCode, number>();
	for (const refusal of plan.refusals) {
		if (!isOutOfScope(refusal)) continue;
		const reason = reasonOf(refusal);
		counts.set(reason, (counts.get(reason) ?? 0) + 1);
	}
	return [...counts].map(
		([code, count]) =>
			`Not looked at: ${plural(count, 'site')} (\`${code}\`). ${escapeMarkdown(refusalCodes[code].suggestion)}`,
	);
}

function listOf(lines: readonly string[]): string {
	const more = lines.length - maximumSites;
	return [
		...lines.slice(0, maximumSites).map((line) => `- ${line}`),
		...(more > 0 ? [`- … and ${more.toLocaleString('en-US')} more`] : []),
	].join('\n');
}

import { isOutOfScope } from '../../plan/refusalCodes.ts';
import { copyWith } from '../../runtime/copyWith.ts';
import { describeOutcome } from '../describeOutcome.ts';
import { documentationUrl } from '../documentation.ts';
import { describeCode } from '../findings/describeCode.ts';
import { plural } from '../plural.ts';
import type { Outcome, Step } from '../reporter.ts';
import { describeSelection } from '../selectionList.ts';
import { findEnclosing } from './enclosing.ts';
import { groupFiles } from './groups.ts';
import { diffFile } from './hunks.ts';
import type { PageCode, PageData, PageDecision, PageFile, PageSite, PageStep } from './pageData.ts';
import { StepTexts } from './stepTexts.ts';

/** Lines shown before and after a site. */
const around = 3;

/** About what was left out: the page's head is not the place for a long list. */
const maximumSentences = 4;

/** Everything that the page shows. */
export function collectPage(outcome: Outcome, version: string): PageData {
	const steps = outcome.steps.map((step) => collectStep(outcome, step));
	const codes = new Set(steps.flatMap(({ sites }) => sites.map(({ code }) => code)));
	return {
		title:
			outcome.command === 'migrate'
				? `asyncshift migrate: ${plural(steps.length, 'step')}`
				: `asyncshift ${outcome.command} ${outcome.steps[0]!.plan.transform}`,
		version,
		steps,
		codes: Object.fromEntries([...codes].map((code) => [code, explain(code, version)])),
	};
}

function explain(code: string, version: string): PageCode {
	const { summary, suggestion = '', page, anchor } = describeCode(code);
	return { summary, suggestion, url: documentationUrl(version, page, anchor) };
}

function collectStep(outcome: Outcome, step: Step): PageStep {
	const { plan, number } = step;
	const sites = listSites(step);
	const paths = [
		...new Set(
			[...step.changed, ...plan.decisions, ...sites].map((entry) =>
				typeof entry === 'string' ? entry : entry.file,
			),
		),
	].sort();
	const indices = new Map(paths.map((path, index) => [path, index]));
	const groupOfEach = groupFiles(outcome.root, paths);
	const groups = [...new Set(groupOfEach)].sort();
	const texts = new StepTexts(outcome, step);
	const created = new Map(plan.created.map(({ path, text }) => [path, text]));
	const deleted = new Map(plan.deleted.map(({ path, sha256 }) => [path, copyWith(sha256)]));
	const kinds = [...new Set(plan.decisions.map(({ kind }) => kind))];
	const rules = [
		...new Set(plan.decisions.flatMap(({ because }) => ('rule' in because ? [because.rule] : []))),
	];
	const enclosing = findEnclosing(plan.decisions);
	const byId = new Map(plan.decisions.map(({ id }, index) => [id, index]));
	return {
		title: outcome.command === 'migrate' ? `${number}. ${plan.transform}` : plan.transform,
		outcome: [
			describeOutcome({ ...step, written: outcome.written }),
			...describeSelection(step.selection).slice(0, maximumSentences),
		].join(' '),
		rules,
		groups,
		kinds,
		files: paths.map((path, index): PageFile => {
			const group = groups.indexOf(groupOfEach[index]!);
			const output = step.outputs.get(path);
			const text = created.get(path);
			if (output !== undefined) return { path, group, ...diffFile(output.before, output.after) };
			if (text !== undefined) return { path, group, ...diffFile('', text), isNew: true };
			const gone = deleted.get(path);
			if (gone !== undefined) return { path, group, ...diffFile(gone, ''), isDeleted: true };
			return { path, group, added: 0, removed: 0, hunks: [] };
		}),
		decisions: plan.decisions.map(
			({ id, file, line, kind, title, because }): PageDecision => ({
				file: indices.get(file)!,
				line,
				kind: kinds.indexOf(kind),
				title,
				...('rule' in because
					? { rule: rules.indexOf(because.rule) }
					: { because: byId.get(because.decision) ?? -1 }),
				...(enclosing.has(id) ? { within: byId.get(enclosing.get(id)!.id)! } : {}),
			}),
		),
		sites: sites.map(({ file, ...site }): PageSite => {
			const excerpt = texts.linesAround(file, site.line, around);
			return {
				...site,
				file: indices.get(file)!,
				...(excerpt === undefined ? {} : { excerpt }),
			};
		}),
	};
}

type Site = Omit<PageSite, 'file'> & { readonly file: string };

function listSites({ plan, newErrors }: Step): Site[] {
	const tell = (type: Site['type'], site: Omit<Site, 'type'>): Site => {
		const { file, line, code, message } = site;
		return { type, file, line, code, message };
	};
	return [
		...newErrors.map((error) => tell('error', error)),
		...plan.refusals
			.filter((refusal) => !isOutOfScope(refusal))
			.map((refusal) => tell('refusal', refusal)),
		...plan.warnings.map((warning) => tell('warning', warning)),
		...plan.breaking.map((change) =>
			tell('breaking', {
				...change,
				code: 'breaking-change',
				message: change.changelog.replace(/^- /, ''),
			}),
		),
	];
}

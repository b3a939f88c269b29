import type { Refusal, RefusalCode } from '../plan/plan.ts';
import { refusalCodes } from '../plan/refusalCodes.ts';
import { plural } from './plural.ts';
import type { Colours } from './reporter.ts';

const maximumSites = 5;

/** The refusals grouped by code, the most frequent first, each group with one suggestion. */
export function renderRefusals(refusals: readonly Refusal[], colours: Colours): string {
	if (refusals.length === 0) return '';
	const groups = [...groupByCode(refusals)].sort(([, one], [, other]) => other.length - one.length);
	return [
		colours.bold(`Left alone: ${plural(refusals.length, 'site')}`),
		...groups.map(([code, sites]) => renderGroup(code, sites, colours)),
	].join('\n\n');
}

function groupByCode(refusals: readonly Refusal[]): Map<RefusalCode, Refusal[]> {
	const groups = new Map<RefusalCode, Refusal[]>();
	for (const refusal of refusals) {
		const group = groups.get(refusal.code);
		if (group === undefined) groups.set(refusal.code, [refusal]);
		else group.push(refusal);
	}
	return groups;
}

function renderGroup(code: RefusalCode, sites: readonly Refusal[], colours: Colours): string {
	const { summary, suggestion } = refusalCodes[code];
	const more = sites.length - maximumSites;
	return [
		`${colours.yellow(code)} (${sites.length}) ${summary}`,
		`  ${colours.dim(suggestion)}`,
		...sites
			.slice(0, maximumSites)
			.map(({ file, line, message }) => `  ${colours.cyan(`${file}:${line}`)} ${message}`),
		...(more > 0 ? [`  … and ${more.toLocaleString('en-US')} more`] : []),
	].join('\n');
}
